<#if costed?has_content>
<h3>What the package costs and who might pay</h3>
<@page.table label="Costs and contributions" class="money">
<thead><tr><th scope="col">Measure</th><th scope="col">Cost</th><th scope="col">Who might pay</th></tr></thead>
<tbody>
<#list costed as m>
<tr><td><@say.numbered m.id /></td><td><#if m.cost??>${m.cost?cap_first}<#else>No sum named</#if></td><td><#if m.contributions?has_content><ul class="tight"><#list m.contributions as c><li>${link(c.party)}: ${c.firmness}<#if c.amount??>, ${c.amount}</#if></li></#list></ul><#else>–</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.demands?has_content>
<h3>What is demanded</h3>
<#list p.demands as d>
<div class="item" id="${d.id}">
<h4>${d.title}</h4>
<p class="meta">${parties([d.party])}<#if d.amount??> · ${d.amount}</#if> ${cite(d.sources)}</p>
<#if d.text?has_content>${md(d.text)}</#if>
</div>
</#list>
</#if>
