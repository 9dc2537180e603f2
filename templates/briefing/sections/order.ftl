<@draw.figure "order" />
<#if content.waits?has_content>
<h3>${msg("head.waiting")}</h3>
<@page.table label=msg("table.waiting") class="waiting">
<thead><tr><th scope="col">${msg("head.measure")}</th><th scope="col">${msg("head.waits-for")}</th><th scope="col">${msg("head.movers")}</th></tr></thead>
<tbody>
<#list content.waits as waiting><#assign w = waiting.group>
<tr><th scope="row"><@page.claim kind=w.standing.key elements=w.measures>${nums(w.measures)}</@page.claim></th><td><@wanted waiting.wanted /></td><td><#if w.standing.key == "blocked">${msg("movers.nobody")}<#else><#assign movers><#if w.movers?has_content><@page.claim kind="movers" elements=w.movers>${parties(w.movers?map(m -> m.id))}</@page.claim><#else>${msg("not-stated")}</#if></#assign><#if w.roots?has_content>${msg(w.moreRoots?then("movers.by-some", "movers.by"), movers, nums(w.roots))}<#else>${movers}</#if></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.steps?has_content>
<h3>${msg("head.steps")}</h3>
<@page.table label=msg("table.steps") class="layers">
<thead><tr><th scope="col" class="num">${msg("head.step")}</th><th scope="col">${msg("head.step-holds")}</th></tr></thead>
<tbody>
<#list content.steps as step><tr><th scope="row" class="num">${step.number}</th><td><@page.claim kind="step-" + step.number elements=step.measures>${nums(step.measures)}</@page.claim></td></tr></#list>
</tbody>
</@page.table>
</#if>

<#-- What is wanted; of a phase that is not open also what it opens by. -->
<#macro wanted all><#list all as w><#if w.opening?has_content>${msg("opens-when", outstanding(w.unmet), list(w.opening?map(u -> msg(u.linkage???then("is-done", "is-over"), u.outstanding, outstanding(u)))))}<#else>${outstanding(w.unmet)}</#if><#sep>${msg("semicolon")}</#sep></#list></#macro>

<#function outstanding u><#return nums(u.outstanding, u.need.key?replace("any", "or"))></#function>
