<#if content.keystones?has_content>
<p><@finds.keystones /></p>
<@page.table label=msg("table.keystones") class="keystones tally">
<thead><tr><th scope="col">${msg("head.without")}</th><th scope="col" class="num">${msg("head.never-begin")}</th><th scope="col">${msg("head.among-them")}</th><th scope="col">${msg("head.why")}</th></tr></thead>
<tbody>
<#list content.keystones as hinge>
<#assign k = hinge.keystone>
<tr><th scope="row"><@page.claim kind="keystone" elements=[k.measure]>${ref(k.measure)}</@page.claim></th><td class="num"><#if k.percent??>${msg("falls.percent", k.falls.total, k.of.total, k.percent)}<#else>${msg("falls", k.falls.total, k.of.total)}</#if></td><td><@page.claim kind="falls-without" elements=k.fallen>${someNums(k.fallen, 6)}</@page.claim></td><td><#list hinge.reasons as reason>${inline(reason)}<#sep> </#sep><#else>${msg("not-stated")}</#list></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.path??>
<#assign path = content.path>
<#assign drawn = diagram("path")!{}>
<#if drawn?has_content><@draw.figure "path" /></#if>
<p><@page.claim kind="critical-path" elements=path.links?map(l -> l.element)><#assign shown><#list path.links as link><#if link.kind.key == "act">${num(link.element)}<#elseif link.kind.key == "all-of">${msg("path.all-of", link.members, num(link.element))}<#else>${msg("path.opens", num(link.element))}</#if><#sep>${msg("path.then")}</#sep></#list></#assign><#if path.chains == 1>${sentence("path.one", path.acts, shown)}<#elseif path.links?has_content>${msg("path.several", path.chains, path.acts, shown)}<#else>${msg("path.several.apart", path.chains, path.acts)}</#if></@page.claim></p>
</#if>
<#if a.keystones.heldUp?has_content>
<h3>${msg("head.duties")}</h3>
<@page.table label=msg("table.duties") class="keystones">
<thead><tr><th scope="col">${msg("head.if-breached")}</th><th scope="col">${msg("head.held-up")}</th></tr></thead>
<tbody>
<#list a.keystones.heldUp as h>
<tr><th scope="row">${ref(h.duty)}</th><td><@page.claim kind="held-up" elements=h.measures>${nums(h.measures)}</@page.claim></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.triggers?has_content>
<h3>${msg("head.triggers")}</h3>
<@page.table label=msg("table.triggers") class="triggers">
<thead><tr><th scope="col">${msg("head.if-this")}</th><th scope="col">${msg("head.it-stops")}</th><th scope="col">${msg("head.answer")}</th></tr></thead>
<tbody>
<#list content.triggers as each>
<#assign t = each.reach.trigger>
<tr id="${t.id}"><th scope="row">${t.title}<#if t.by?has_content> <span class="aside">(${parties(t.by)})</span></#if> ${cite(t.sources)}</th><td><@finds.reach each /><ul class="plain"><#if t.suspends?has_content><li>${msg("trigger.suspends", nums(t.suspends))}</li></#if><#if t.ends?has_content><li>${msg("trigger.ends", nums(t.ends))}</li></#if><#if t.breaches?has_content><li>${msg("trigger.breaches", nums(t.breaches))}</li></#if><#if each.blocked?has_content><li><@page.claim kind="blocked-by-trigger" elements=each.blocked>${msg("trigger.blocks", someNums(each.blocked, 6))}</@page.claim></li></#if></ul></td><td><#if t.text?has_content>${inline(t.text)} </#if><#list each.advice as r>${link(r)}<#sep>${msg("semicolon")}</#sep></#list></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
