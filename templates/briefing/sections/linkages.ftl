<#import "/common/analysis.ftl" as finds>
<#assign kinds = [
  ["in return for", "Given and taken", "Each line is a bargain: what stands first is given for what stands second.", "Given", "In return for"],
  ["requires", "What must come first", "What stands first cannot begin before what stands second is done or in force.", "Cannot begin", "Before"],
  ["opens way for", "What opens the way", "What stands first makes the second politically possible.", "This", "Opens the way for"],
  ["eases", "What helps", "What stands first makes the second easier, though it is not needed.", "This", "Eases"],
  ["suspended by", "What holds up", "What stands first is held up if the second happens, or, being a duty, is breached.", "This", "Is held up by"]
]?filter(k -> tied?filter(t -> t.kind == k[0])?has_content)>
<p class="lead">${count(tied?size, "tie holds", "ties hold")?cap_first} the package together.</p>
<@draw.figure "linkages" />
<#list kinds as k>
<#assign ties = tied?filter(t -> t.kind == k[0])>
<h3>${k[1]}</h3>
<p>${k[2]}</p>
<@page.table label=k[1] class="ties">
<thead><tr><th scope="col">${k[3]}</th><th scope="col">${k[4]}</th><th scope="col">Because</th></tr></thead>
<tbody>
<#list ties as tie>
<tr<@page.tie tie />><td><@say.numbered tie.from /></td><td><#if tie.need == "any" && tie.to?size gt 1>Any of: </#if><@say.numberedList tie.to /></td><td><#if tie.heldBy?has_content><em>Only by the reading of ${parties(tie.heldBy)}.</em> </#if><#if tie.why?has_content>${inline(tie.why)}<#elseif !tie.heldBy?has_content>–</#if> ${cite(tie.sources)}</td></tr>
</#list>
</tbody>
</@page.table>
</#list>
<#if analysis.keystones.ranked?has_content>
<h3>Keystones</h3>
<p>What could never begin without a measure: everything that requires it, itself or through others, and has no alternative left.</p>
<@page.table label="Keystones and what falls with them" class="keystones">
<thead><tr><th scope="col">Keystone</th><th scope="col" class="num">Share</th><th scope="col">What could never begin without it</th></tr></thead>
<tbody>
<#list analysis.keystones.ranked as k>
<tr><th scope="row">${ref(k.measure)}</th><td class="num"><#if k.percent??>${k.percent}&#160;%<#else>–</#if></td><td><@page.claim kind="falls-without" elements=k.fallen>${refs(k.fallen)}</@page.claim></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if analysis.keystones.heldUp?has_content>
<h3>Duties in force</h3>
<p>What would be held up if a duty that is kept today were breached.</p>
<@page.table label="Duties in force and what they hold" class="keystones">
<thead><tr><th scope="col">Duty</th><th scope="col">What would be held up</th></tr></thead>
<tbody>
<#list analysis.keystones.heldUp as h>
<tr><th scope="row">${ref(h.duty)}</th><td><@page.claim kind="held-up" elements=h.measures>${refs(h.measures)}</@page.claim></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
