<#import "/common/analysis.ftl" as finds>
<@draw.figure "money" />
<#if costed?has_content>
<h3>What the package costs and who might pay</h3>
<@page.table label="Costs and contributions" class="money">
<thead><tr><th scope="col">Measure</th><th scope="col">Cost</th><th scope="col">Who might pay</th></tr></thead>
<tbody>
<#list costed as m>
<tr><td><@say.numbered m.id /></td><td><#if m.cost??>${m.cost?cap_first}<#else>No sum named</#if></td><td><#if m.contributions?has_content><ul class="tight"><#list m.contributions as c><li>${link(c.party)}: ${c.firmness}<#if c.amount??>, ${c.amount}</#if></li></#list></ul><#else>Not stated</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#list analysis.finances.currencies as c>
<p><#if c.cost??><@finds.cost c /><#else>No cost is stated in ${c.currency}.</#if><#if c.contributed.total gt 0> Named towards it: ${sum(c.contributed.total, c.currency)} (pledged ${sum(c.contributed.pledged, c.currency)}, likely ${sum(c.contributed.likely, c.currency)}, possible ${sum(c.contributed.possible, c.currency)}).<#else> No sum is named by any payer.</#if><#if c.gap gt 0> ${sum(c.gap, c.currency)} is still without a payer who named a sum.</#if><#if c.surplus gt 0> On some measures ${sum(c.surplus, c.currency)} more is named than they cost.</#if></p>
<#if c.years?size gt 1>
<@page.table label="Money by year in ${c.currency}" class="money">
<thead><tr><th scope="col">Year</th><th scope="col" class="num">Cost</th><th scope="col" class="num">Pledged</th><th scope="col" class="num">Likely</th><th scope="col" class="num">Possible</th></tr></thead>
<tbody>
<#list c.years as y><tr><th scope="row"><#if y.year??>${y.year}<#else>Undated</#if></th><td class="num"><@year y.cost c.currency /></td><td class="num"><@year y.contributed.pledged c.currency /></td><td class="num"><@year y.contributed.likely c.currency /></td><td class="num"><@year y.contributed.possible c.currency /></td></tr></#list>
</tbody>
</@page.table>
</#if>
</#list>
<#if p.demands?has_content>
<h3>What is demanded</h3>
<#list p.demands as d>
<div class="item" id="${d.id}">
<h4>${d.title}</h4>
<p class="meta">${parties([d.party])}<#if d.amount??> · ${d.amount}</#if> ${cite(d.sources)}</p>
<#if d.text?has_content>${md(d.text)}</#if>
<#list analysis.finances.demands?filter(x -> x.demand.id == d.id) as x>
<#if x.sought??><p>Against ${sum(x.sought, d.amount.currency)} sought, what is offered in exchange brings <#if x.brought gt 0>${sum(x.brought, d.amount.currency)} (${refs(x.bringing)})<#else>no sum that is stated</#if>.<#if x.unpriced?has_content> ${count(x.unpriced?size, "measure is", "measures are")?cap_first} of value to ${short(d.party)} without a sum: ${refs(x.unpriced)}.</#if></p></#if>
</#list>
</div>
</#list>
</#if>

<#macro year amount currency><#if amount == 0>–<#else>${sum(amount, currency)}</#if></#macro>
