<@draw.figure "order" />
<#if content.waits?has_content>
<h3>What waits, and who can end the wait</h3>
<@page.table label="Waiting measures" class="waiting">
<thead><tr><th scope="col">Measure</th><th scope="col">Waits for</th><th scope="col">Who can end the wait</th></tr></thead>
<tbody>
<#list content.waits as waiting><#assign w = waiting.group>
<tr><th scope="row"><@page.claim kind=w.standing.key elements=w.measures>${nums(w.measures)}</@page.claim></th><td><@wanted waiting.wanted /></td><td><#if w.standing == "blocked">Nobody: it can never begin as things stand<#else><#if w.movers?has_content><@page.claim kind="movers" elements=w.movers>${parties(w.movers?map(m -> m.id))}</@page.claim><#else>Not stated</#if><#if w.roots?has_content>, by ${nums(w.roots)}<#if w.moreRoots> and others</#if></#if></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.steps?has_content>
<h3>What is ahead, step by step</h3>
<@page.table label="Order of what is ahead" class="layers">
<thead><tr><th scope="col" class="num">Step</th><th scope="col">What can begin when all steps before it are done; step 1 today</th></tr></thead>
<tbody>
<#list content.steps as step><tr><th scope="row" class="num">${step.number}</th><td><@page.claim kind="step-" + step.number elements=step.measures>${nums(step.measures)}</@page.claim></td></tr></#list>
</tbody>
</@page.table>
</#if>

<#-- What is wanted; of a phase that is not open also what it opens by. -->
<#macro wanted all><#list all as w>${outstanding(w.unmet)}<#list w.opening as u><#if u?is_first>, which opens when </#if>${outstanding(u)} ${(u.outstanding?size == 1)?then("is", "are")} ${u.linkage???then("done", "over")}<#sep> and </#sep></#list><#sep>; </#sep></#list></#macro>

<#function outstanding u><#return nums(u.outstanding, (u.need == "any")?then("or", "and"))></#function>
