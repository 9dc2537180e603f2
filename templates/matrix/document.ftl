<#--
  Every measure on one landscape table, by part.
-->
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#assign p = package>
<#assign a = analysis>
<#assign groups = p.parts?map(part -> {"id": part.id, "title": part.title, "measures": p.measures?filter(m -> (m.part!"") == part.id)})>
<#assign loose = p.measures?filter(m -> !m.part??)>
<#if loose?has_content>
<#assign groups = groups + [{"id": "section--loose", "title": p.parts?has_content?then("Outside the parts", "Measures"), "measures": loose}]>
</#if>
<#assign groups = groups?filter(g -> g.measures?has_content)>
<@page.document sections=groups orientation="landscape" interactive=p.measures?has_content>
<main id="main">
<header class="front" id="top">
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<p class="subtitle">All measures, by part. Edition of ${p.edition}, as of ${asOf}.</p>
</header>
<@page.tools />
<#list groups as group>
<section class="group" aria-labelledby="${group.id}">
<h2 id="${group.id}"><#if group.id != "section--loose"><span class="n">Part ${group?counter}</span> </#if>${group.title}</h2>
<@page.table label="Measures: ${group.title}" class="matrix">
<thead><tr><th scope="col" class="c-no">No.</th><th scope="col" class="c-measure">Measure</th><th scope="col" class="c-who">Who acts</th><th scope="col" class="c-direction">Direction</th><th scope="col" class="c-phase">Phase</th><th scope="col" class="c-authority">Authority</th><th scope="col" class="c-return">In return for</th><th scope="col" class="c-requires">Requires</th><th scope="col" class="c-cost">Cost</th><th scope="col" class="c-status">Status</th></tr></thead>
<tbody>
<#list group.measures as m>
<tr id="${m.id}"<@page.facets m />><td class="n">${number(m.id)}</td><th scope="row">${m.title}</th><td>${say.actors(m)}</td><td><@say.badge m.id /></td><td><#if m.phase??>${title(m.phase)}<#else>–</#if></td><td>${m.authority?has_content?then(say.authorities(m)?cap_first, "–")}</td><td><@against m.id /></td><td><@targets m.id "requires" /></td><td><#if m.cost??>${m.cost?cap_first}<#else>–</#if></td><td>${m.status?cap_first}<#if m.due??>, due ${say.due(m.due)}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</section>
</#list>
</main>
</@page.document>

<#-- What stands against a measure, whichever of the two the tie is written at. -->
<#macro against id><@page.claim kind="against" elements=(a.balance.byMeasure[id].returns)![]><#list (a.balance.byMeasure[id].returns)![] as e><#if number(e.id)?has_content && direction(e.id)?has_content><a href="#${e.id}" title="${e.title}">${number(e.id)}</a><#else>${e.title}</#if><#sep>, </#sep><#else>–</#list></@page.claim></#macro>

<#-- Numbers of measures, titles of anything else. -->
<#macro targets id kind>
<#local ties = tiesFrom(id)?filter(t -> t.kind == kind)>
<#list ties as tie><#list tie.to as to><#if number(to)?has_content && direction(to)?has_content><a href="#${to}" title="${title(to)}">${number(to)}</a><#else>${title(to)}</#if><#sep>${(tie.need == "any")?then(" or ", ", ")}</#sep></#list><#sep>; </#sep><#else>–</#list>
</#macro>
