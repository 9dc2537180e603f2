<#--
  Every measure on one landscape table, by part; columns that would be empty are left out.
-->
<#global measuresOnly = true>
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#assign p = package>
<#assign a = analysis>
<#assign has = content.columns>
<#assign groups = content.matrix>
<@page.document sections=groups?map(g -> {"id": (g.part.id)!"section--loose", "title": (g.part.title)!msg("outside-parts")}) orientation="landscape" interactive=p.measures?has_content>
<main id="main">
<header class="front" id="top">
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<p class="subtitle">${msg("matrix.all")} ${msg("dateline.short", p.edition, asOf)}</p>
</header>
<@page.tools />
<@page.table label=msg("table.matrix") class="matrix">
<thead><tr><th scope="col" class="c-no">${msg("head.number")}</th><th scope="col" class="c-measure">${msg("head.measure")}</th><th scope="col" class="c-who">${msg("head.who-acts")}</th><th scope="col" class="c-direction">${msg("head.direction")}</th><#if has.phase><th scope="col" class="c-phase">${msg("head.phase")}</th></#if><#if has.authority><th scope="col" class="c-authority">${msg("head.authority")}</th></#if><#if has.against><th scope="col" class="c-return">${msg("head.against")}</th></#if><#if has.ties><th scope="col" class="c-requires">${msg("head.after")}</th><th scope="col" class="c-requires">${msg("head.before")}</th></#if><#if has.cost><th scope="col" class="c-cost">${msg("head.cost")}</th></#if><#if has.verification><th scope="col" class="c-verified">${msg("head.verified-by")}</th></#if><th scope="col" class="c-status">${msg("head.status")}</th></tr></thead>
<#list groups as group>
<tbody>
<#if group.headed><tr class="group"><th scope="rowgroup" colspan="${content.columns.count}" id="${(group.part.id)!"section--loose"}"><#if group.part??><span class="n">${msg("part", group.number)}</span> ${group.part.title}<#else>${msg("outside-parts")}</#if></th></tr></#if>
<#list group.measures as r><#assign m = r.measure>
<tr id="${m.id}"<@page.facets m />><td class="n">${number(m.id)}</td><th scope="row">${short(m.id)}</th><td>${say.actors(m)}</td><td><@say.badge m.id /></td><#if has.phase><td><#if m.phase??>${short(m.phase)}</#if></td></#if><#if has.authority><td>${m.authority?has_content?then(say.authorities(m)?cap_first, "")}</td></#if><#if has.against><td><@page.claim kind="against" elements=r.against>${nums(r.against)}</@page.claim></td></#if><#if has.ties><td><#list r.after as tie>${nums(tie.to, tie.need.key?replace("any", "or"))}<#sep>${msg("semicolon")}</#sep></#list></td><td>${nums(r.before?map(t -> t.from))}</td></#if><#if has.cost><td><#if m.cost??>${m.cost?cap_first}</#if></td></#if><#if has.verification><td><#if m.verification??>${parties(m.verification.by)}</#if></td></#if><td>${m.status?cap_first}<#if r.overdue>${msg("comma")}${msg("overdue")}</#if><#if m.due??>${msg("comma")}${msg("due", say.due(m.due))}</#if></td></tr>
</#list>
</tbody>
</#list>
</@page.table>
</main>
</@page.document>
