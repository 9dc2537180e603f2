<#--
  One page, always: what a minister can act on. It is printed with less and less detail until it fits (detail falls from
  9 to 0); recommendations never give way to lists of measures.
-->
<#global linkless = true>
<#global pageLimit = 1>
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#import "/common/analysis.ftl" as finds>
<#assign p = package>
<#assign a = analysis>
<#assign whole = detail gte 6>
<#assign advice = [2, 3, 4, 5, 5, 5, 6, 7, 9, 14][detail]>
<#assign rows = [2, 2, 3, 3, 4, 4, 4, 5, 6, 6][detail]>
<#assign listed = [1, 1, 1, 2, 2, 3, 3, 3, 3, 3][detail]>
<#assign risks = [1, 1, 1, 1, 2, 2, 2, 3, 4, 4][detail]>
<#assign points = [0, 0, 1, 1, 1, 1, 2, 2, 3, 3][detail]>
<#assign decided = upTo(p.recommendations, advice)>
<#assign exchanged = upTo(content.bargain.leading, rows)>
<#assign stopping = upTo(content.triggers, risks)>
<#assign disputed = upTo(p.positions, points)>
<@page.document>
<main id="main">
<header class="front" id="top">
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<p class="subtitle"><#if p.subtitle?has_content && detail gte 1>${p.subtitle}. </#if>${sentence("document.summary")}. ${msg("dateline.short", p.edition, asOf)}</p>
</header>
<#if p.summary?has_content>
<@page.bottomLine><#if whole>${md(p.summary)}<#elseif detail gte 1>${firstBlock(p.summary)}<#else><p>${firstSentence(p.summary)}</p></#if></@page.bottomLine>
</#if>
<@finds.sinceBox most=listed whole=false />
<@finds.strip />
<#if p.recommendations?has_content>
<section aria-labelledby="section--decide">
<h2 class="plain" id="section--decide">${msg("to-be-decided")}</h2>
<ol class="points">
<#list decided.first as r><li><strong>${r.title}.</strong><#if detail gte 4 && r.text?has_content> ${firstSentence(r.text)}</#if></li></#list>
</ol>
</section>
</#if>
<#if content.bargain.phases?has_content>
<section aria-labelledby="section--bargain">
<h2 class="plain" id="section--bargain">${msg("section.bargain")}</h2>
<table class="data">
<thead><tr><th scope="col">${msg("head.we-ask")}</th><th scope="col">${msg("head.we-give")}</th></tr></thead>
<tbody><#list exchanged.first as row><tr><td>${finds.brief(row.asks)}</td><td>${finds.brief(row.gives)}</td></tr></#list></tbody>
</table>
<p><@finds.balance most=listed /></p>
</section>
</#if>
<section aria-labelledby="section--now">
<h2 class="plain" id="section--now">${msg("head.now")}</h2>
<ul class="points">
<#if a.keystones.foremost?has_content><li><@finds.keystones /></li></#if>
<li><@finds.moves most=listed /></li>
<#list upTo(content.coming, listed).first as c><li><#assign what><@say.coming c /></#assign>${msg("label", c.date, what)}.</li></#list>
<#list stopping.first as each><li><strong>${each.reach.trigger.title}.</strong> <@finds.reach each /></li></#list>
<#list disputed.first as position><li><strong>${position.title}.</strong> <#assign opening><#if position.preferred.value??>${quantity(position.preferred.value, (position.scale.unit)!)}<#if position.preferred.text?has_content>${msg("semicolon")}<#else>.</#if></#if>${inline(position.preferred.text)}</#assign>${msg("label", msg("step.opening"), opening)}<#if position.fallbacks?has_content> ${sentence("count.fallback", position.fallbacks)}.</#if></li></#list>
<#if detail gte 4><#list content.money as c><#if c.cost??><li><@finds.cost c.cost /></li></#if></#list></#if>
<#if detail gte 5><#list upTo(p.exclusions, 2).first as x><li><strong>${msg("left-out", x.title)}.</strong> ${firstSentence(x.why)}</li></#list></#if>
<#if detail gte 7><#list upTo(p.openQuestions, 2).first as q><li><strong>${msg("open", q.title)}</strong></li></#list></#if>
</ul>
</section>
<#assign left = whole?then([], p.summary?has_content?then([msg("left.bottom-line")], []))
  + leftOver("recommendations", decided.more)
  + leftOver("bargain", exchanged.more)
  + leftOver("events", stopping.more)
  + leftOver("positions", disputed.more)>
<#if left?has_content><p class="left-out"><strong>${msg("left.page")}</strong> ${msg("left", list(left))}</p></#if>
</main>
</@page.document>

<#function leftOver what more>
  <#return (more gt 0)?then([msg("left." + what, more)], [])>
</#function>
