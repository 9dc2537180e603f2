<#list content.money as c>
<p><#if c.cost??><@finds.cost c.cost /><#else>No cost is stated in ${c.currency}.</#if><#if c.named?has_content> Payers name<#list c.named as n> <@page.claim kind=n.firmness.key + "-" + c.currency elements=n.amount.elements>${sum(n.amount.sum, c.currency)} as ${n.firmness}</@page.claim><#sep>,</#sep></#list>.<#else> No payer names a sum.</#if><#if c.gap??> <@page.claim kind="gap-" + c.currency elements=c.gap.elements>${sum(c.gap.sum, c.currency)?cap_first} is still without a payer who named a sum.</@page.claim></#if><#if c.surplus??> <@page.claim kind="surplus-" + c.currency elements=c.surplus.elements>On some measures ${sum(c.surplus.sum, c.currency)} more is named than they cost.</@page.claim></#if></p>
</#list>
<#if content.funded?has_content>
<@page.table label="Costs and who might pay" class="money">
<thead><tr><th scope="col">For</th><th scope="col">Cost</th><th scope="col">Who might pay</th></tr></thead>
<tbody>
<#list content.funded as m>
<tr><td>${ref(m)}</td><td><#if m.cost??>${m.cost?cap_first}<#else>Not stated</#if></td><td><#if m.contributions?has_content><ul class="plain"><#list m.contributions as c><li>${short(c.party)}: ${c.firmness}<#if c.amount??>, ${c.amount}</#if><#if c.text?has_content>. ${inline(c.text)}</#if></li></#list></ul><#else>Not stated</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.moneyYears><@draw.figure "money" /></#if>
<#list content.money as c><#if c.years?has_content>
<@page.table label="Money by year in ${c.currency}" class="years">
<thead><tr><th scope="col">Year, ${c.currency}</th><th scope="col" class="num">Cost</th><th scope="col" class="num">Pledged</th><th scope="col" class="num">Likely</th><th scope="col" class="num">Possible</th></tr></thead>
<tbody>
<#list c.years as y><tr><th scope="row"><#if y.year??>${y.year?c}<#else>Undated</#if></th><td class="num"><@year y.cost c.currency /></td><td class="num"><@year y.contributed.pledged c.currency /></td><td class="num"><@year y.contributed.likely c.currency /></td><td class="num"><@year y.contributed.possible c.currency /></td></tr></#list>
</tbody>
</@page.table>
</#if></#list>
<#if a.consents.kinds?has_content>
<h3>Whose consent is needed</h3>
<#assign consentWords = {"executive": "an executive", "legislative": "a legislature", "judicial": "a court", "referendum": "a vote of the people", "international-body": "an international body", "other-party": "another party"}>
<p><#if a.consents.executiveAlone?has_content><@page.claim kind="executive-alone" elements=a.consents.executiveAlone>${count(a.consents.executiveAlone, "measure needs", "measures need")?cap_first} only the executive of who acts.</@page.claim> </#if><#list content.consents as k><@page.claim kind="consent-" + k.kind.key elements=k.measures>${count(k.measures, "measure needs", "measures need")?cap_first} ${consentWords[k.kind.key]}.</@page.claim> </#list><#if a.consents.unstated?has_content><@page.claim kind="consent-unstated" elements=a.consents.unstated>Of ${count(a.consents.unstated, "measure", "measures")} it is not stated.</@page.claim></#if></p>
<@page.table label="Consent that measures need" class="consents">
<thead><tr><th scope="col">Consent of</th><th scope="col">is needed for</th></tr></thead>
<tbody>
<#if a.consents.executiveAlone?has_content><tr><th scope="row">The acting executive alone</th><td><@page.claim kind="row-executive-alone" elements=a.consents.executiveAlone>${nums(a.consents.executiveAlone)}</@page.claim></td></tr></#if>
<#list content.consents as k><#list k.consents as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>${consentWords[k.kind.key]?cap_first}</#if></th><td><@page.claim kind="row-consent-" + k.kind.key elements=c.measures>${nums(c.measures)}</@page.claim></td></tr></#list></#list>
<#if a.consents.unstated?has_content><tr><th scope="row">Not stated</th><td><@page.claim kind="row-consent-unstated" elements=a.consents.unstated>${nums(a.consents.unstated)}</@page.claim></td></tr></#if>
</tbody>
</@page.table>
</#if>

<#macro year amount currency><#if amount == 0>–<#else>${sum(amount, currency)}</#if></#macro>
