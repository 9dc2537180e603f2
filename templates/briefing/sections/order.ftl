<@draw.figure "order" />
<#if a.sequence.waits?has_content>
<h3>What waits, and who can end the wait</h3>
<@page.table label="Waiting measures" class="waiting">
<thead><tr><th scope="col">Measure</th><th scope="col">Waits for</th><th scope="col">Who can end the wait</th></tr></thead>
<tbody>
<#list a.sequence.waits as w>
<tr><th scope="row"><@page.claim kind=w.standing.key elements=w.measures>${nums(w.measures)}</@page.claim></th><td><@wanted w.unmet /></td><td><#if w.standing == "blocked">Nobody: it can never begin as things stand<#else><#if w.movers?has_content><@page.claim kind="movers" elements=w.movers>${parties(w.movers?map(m -> m.id))}</@page.claim><#else>Not stated</#if><#if w.roots?has_content>, by ${nums(w.roots)}<#if w.moreRoots> and others</#if></#if></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if a.sequence.steps?size gt 1>
<h3>What is ahead, step by step</h3>
<@page.table label="Order of what is ahead" class="layers">
<thead><tr><th scope="col" class="num">Step</th><th scope="col">What can begin when all steps before it are done; step 1 today</th></tr></thead>
<tbody>
<#list a.sequence.steps as step><tr><th scope="row" class="num">${step.number}</th><td><@page.claim kind="step-" + step.number elements=step.measures>${nums(step.measures)}</@page.claim></td></tr></#list>
</tbody>
</@page.table>
</#if>

<#-- What is wanted; of a phase that is not open also what it opens by. -->
<#macro wanted unmet><#list unmet as u>${nums(u.outstanding, (u.need == "any")?then("or", "and"))}<#if !u.linkage??><#list u.outstanding as o><@gate o.id /></#list></#if><#sep>; </#sep></#list></#macro>

<#macro gate id><#list a.sequence.phases as g><#if g.phase.id == id>, which opens when <#list g.unmet as u>${nums(u.outstanding, (u.need == "any")?then("or", "and"))} ${(u.outstanding?size == 1)?then("is", "are")} ${u.linkage???then("done", "over")}<#sep> and </#sep></#list></#if></#list></#macro>
