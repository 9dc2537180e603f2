<#if content.keystones?has_content>
<p><@finds.keystones /></p>
<@page.table label="Keystones of the package" class="keystones tally">
<thead><tr><th scope="col">Without</th><th scope="col" class="num">could never begin</th><th scope="col">among them</th><th scope="col">Why</th></tr></thead>
<tbody>
<#list content.keystones as hinge>
<#assign k = hinge.keystone>
<tr><th scope="row"><@page.claim kind="keystone" elements=[k.measure]>${ref(k.measure)}</@page.claim></th><td class="num">${k.falls.total} of ${k.of.total}<#if k.percent??> (${k.percent}&#160;%)</#if></td><td><@page.claim kind="falls-without" elements=k.fallen><@finds.numbered k.fallen 6 /></@page.claim></td><td><#list hinge.reasons as reason>${inline(reason)}<#sep> </#sep><#else>Not stated</#list></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.path??>
<#assign path = content.path>
<#assign drawn = diagram("path")!{}>
<#if drawn?has_content><@draw.figure "path" /></#if>
<p><@page.claim kind="critical-path" elements=path.links?map(l -> l.element)><#if path.chains == 1>${inWords(path.acts)?cap_first} acts must follow one another, and no chain of requirements ahead is longer<#else>${path.chains} chains of requirements ahead are equally long, with ${inWords(path.acts)} acts each; <#if path.links?has_content>all of them share what is shown<#else>no act is in all of them</#if></#if><#if path.links?has_content>: <#list path.links as link><#if link.kind == "act">${num(link.element)}<#elseif link.kind == "all of">all ${count(link.members, "measure", "measures")} of ${num(link.element)}<#else>${num(link.element)} opens</#if><#sep>, then </#sep></#list></#if>.</@page.claim></p>
</#if>
<#if a.keystones.heldUp?has_content>
<h3>Duties in force, and what they hold</h3>
<@page.table label="Duties in force and what would be held up if they were breached" class="keystones">
<thead><tr><th scope="col">If this were breached</th><th scope="col">these would be held up</th></tr></thead>
<tbody>
<#list a.keystones.heldUp as h>
<tr><th scope="row">${ref(h.duty)}</th><td><@page.claim kind="held-up" elements=h.measures>${nums(h.measures)}</@page.claim></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.triggers?has_content>
<h3>What would stop it</h3>
<@page.table label="Events, what they stop, and what to do" class="triggers">
<thead><tr><th scope="col">If this happens</th><th scope="col">it stops</th><th scope="col">The paper’s answer</th></tr></thead>
<tbody>
<#list content.triggers as each>
<#assign t = each.reach.trigger>
<tr id="${t.id}"><th scope="row">${t.title}<#if t.by?has_content> <span class="aside">(${parties(t.by)})</span></#if> ${cite(t.sources)}</th><td><@finds.reach each /><ul class="plain"><#if t.suspends?has_content><li>Holds up ${nums(t.suspends)}.</li></#if><#if t.ends?has_content><li>Ends ${nums(t.ends)}.</li></#if><#if t.breaches?has_content><li>Breaches ${nums(t.breaches)}.</li></#if><#if each.blocked?has_content><li><@page.claim kind="blocked-by-trigger" elements=each.blocked>Then cannot begin: <@finds.numbered each.blocked 6 />.</@page.claim></li></#if></ul></td><td><#if t.text?has_content>${inline(t.text)} </#if><#list each.advice as r>${link(r)}<#sep>; </#sep></#list></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
