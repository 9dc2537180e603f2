<#--
  One page, always. It is printed with less and less detail until it fits (detail falls from 9 to 0), and says what it
  left out.
-->
<#global linkless = true>
<#global pageLimit = 1>
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#import "/common/analysis.ftl" as finds>
<#assign p = package>
<#assign a = analysis>
<#assign most = [2, 3, 4, 5, 6, 7, 8, 10, 12, 14][detail]>
<#assign listed = [1, 1, 2, 2, 3, 3, 4, 6, 8, 10][detail]>
<#assign whole = detail gte 6>
<#assign byWeight = a.keystones.byWeight>
<#assign asks = byWeight?filter(m -> direction(m) == "ask")>
<#assign offers = byWeight?filter(m -> direction(m) != "ask")>
<#assign left = []>
<@page.document>
<main id="main">
<header class="front" id="top">
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<p class="subtitle"><#if p.subtitle?has_content && detail gte 1>${p.subtitle}. </#if>Summary. Edition of ${p.edition}, as of ${asOf}.</p>
</header>
<#if p.summary?has_content>
<section class="bottom-line" aria-labelledby="section--bottom-line">
<h2 class="plain" id="section--bottom-line">Bottom line</h2>
<#if whole>${md(p.summary)}<#elseif detail gte 3>${firstBlock(p.summary)}<#assign left = left + ["the rest of the bottom line"]><#else><p>${firstSentence(p.summary)}</p><#assign left = left + ["the rest of the bottom line"]></#if>
</section>
</#if>
<section aria-labelledby="section--package">
<h2 class="plain" id="section--package">The package</h2>
<p><@finds.contents /> <@finds.balance most=listed /></p>
<table class="data ladder">
<thead><tr><th scope="col">What is asked</th><th scope="col">What is offered, shared or contributed</th></tr></thead>
<tbody><tr><td><@some asks /></td><td><@some offers /></td></tr></tbody>
</table>
</section>
<section aria-labelledby="section--now">
<h2 class="plain" id="section--now">What matters now</h2>
<ul class="points">
<#if a.keystones.foremost?has_content><li><@finds.keystones /></li></#if>
<li><@finds.moves most=listed /></li>
<#list a.exposure.triggers[0..*(detail gte 4)?then(3, 1)] as reach><li><@finds.reach reach /></li></#list>
<#if detail gte 2><#list p.positions[0..*(detail gte 5)?then(3, 1)] as position><li><strong>${position.title}.</strong> Opening: <#if position.preferred.value??>${quantity(position.preferred.value, (position.scale.unit)!)}<#if position.preferred.text?has_content>; <#else>.</#if></#if>${inline(position.preferred.text)}<#if position.fallbacks?has_content> ${count(position.fallbacks?size, "fallback", "fallbacks")?cap_first}.</#if></li></#list></#if>
<#list a.finances.currencies as c><#if c.cost??><li><@finds.cost c /> ${(c.contributed.total gt 0)?then(sum(c.contributed.total, c.currency) + " is named towards it.", "No sum is named by any payer.")}</li></#if></#list>
<#if detail gte 3><#list p.exclusions[0..*2] as x><li><strong>Left out: ${x.title}.</strong> ${firstSentence(x.why)}</li></#list></#if>
</ul>
</section>
<#assign left = left
  + leftOver(asks?size, most, "ask", "asks")
  + leftOver(offers?size, most, "offer, joint measure or contribution", "offers, joint measures and contributions")
  + leftOver(a.exposure.triggers?size, (detail gte 4)?then(3, 1), "trigger", "triggers")
  + leftOver(p.positions?size, (detail gte 5)?then(3, (detail gte 2)?then(1, 0)), "position", "positions")
  + leftOver(p.exclusions?size, (detail gte 3)?then(2, 0), "exclusion", "exclusions")
  + leftOver(p.interests?size, 0, "interest", "interests")
  + leftOver(p.statements?size, 0, "statement", "statements")
  + leftOver(p.precedents?size, 0, "precedent", "precedents")
  + leftOver(p.recommendations?size, 0, "recommendation", "recommendations")
  + leftOver(p.events?size, 0, "date of the timeline", "dates of the timeline")>
<#if left?has_content><p class="left-out"><strong>Left out of this page:</strong> ${list(left)}. The briefing has all of it.</p></#if>
</main>
</@page.document>

<#macro some measures>
<#if measures?has_content><ul class="tight"><#list measures[0..*most] as m><li>${ref(m)}</li></#list><#if measures?size gt most><li>and ${inWords(measures?size - most)} more</li></#if></ul><#else>Nothing</#if>
</#macro>

<#function leftOver size shown one many>
  <#return (size gt shown)?then([count(size - shown, one, many)], [])>
</#function>
