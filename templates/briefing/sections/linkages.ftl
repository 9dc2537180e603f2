<#import "/common/analysis.ftl" as finds>
<#assign kinds = [
  ["in return for", "Given and taken", "Each line is a bargain: what stands first is given for what stands second.", "Given", "In return for"],
  ["requires", "What must come first", "What stands first cannot begin before what stands second is done.", "Cannot begin", "Before"],
  ["opens way for", "What opens the way", "What stands first makes the second politically possible.", "This", "Opens the way for"],
  ["eases", "What helps", "What stands first makes the second easier, though it is not needed.", "This", "Eases"],
  ["suspended by", "What holds up", "What stands first stops if the second happens.", "This", "Is held up by"]
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
<tr<@page.tie tie />><td><@say.numbered tie.from /></td><td><#if tie.need == "any" && tie.to?size gt 1>Any of: </#if><@say.numberedList tie.to /></td><td><#if tie.why?has_content>${inline(tie.why)}<#else>–</#if> ${cite(tie.sources)}</td></tr>
</#list>
</tbody>
</@page.table>
</#list>
<#if analysis.keystones.foremost?has_content>
<h3>Keystones</h3>
<p>What falls if one measure does not happen: everything that requires it and has no alternative left.</p>
<@page.table label="Keystones and what falls with them" class="keystones">
<thead><tr><th scope="col">Keystone</th><th scope="col" class="num">Share</th><th scope="col">What falls with it</th></tr></thead>
<tbody>
<#list analysis.keystones.foremost[0..*8] as c>
<tr><th scope="row">${ref(c.keystone.measure)}</th><td class="num">${c.keystone.percent}&#160;%</td><td><@finds.some c.fallen 8 /></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
