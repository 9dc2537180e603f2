<#list a.finances.currencies as c>
<p><#if c.cost?? && c.cost gt 0><@finds.cost c /><#else>No cost is stated in ${c.currency}.</#if><#if c.contributed.total gt 0> Payers name<#if c.contributed.pledged gt 0> ${sum(c.contributed.pledged, c.currency)} as pledged</#if><#if c.contributed.likely gt 0><#if c.contributed.pledged gt 0>,</#if> ${sum(c.contributed.likely, c.currency)} as likely</#if><#if c.contributed.possible gt 0><#if c.contributed.pledged gt 0 || c.contributed.likely gt 0>,</#if> ${sum(c.contributed.possible, c.currency)} as possible</#if>.<#else> No payer names a sum.</#if><#if c.gap gt 0> ${sum(c.gap, c.currency)?cap_first} is still without a payer who named a sum.</#if><#if c.surplus gt 0> On some measures ${sum(c.surplus, c.currency)} more is named than they cost.</#if></p>
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
<#list a.finances.currencies as c><#if c.years?size gt 1>
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
<p><#if a.consents.executiveAlone?has_content><@page.claim kind="executive-alone" elements=a.consents.executiveAlone>${count(a.consents.executiveAlone?size, "measure needs", "measures need")?cap_first} only the executive of who acts.</@page.claim> </#if><#list a.consents.kinds as k><#if k.kind != "executive"><@page.claim kind="consent-" + k.kind.key elements=k.measures>${count(k.measures?size, "measure needs", "measures need")?cap_first} ${consentWords[k.kind.key]}.</@page.claim> </#if></#list><#if a.consents.unstated?has_content><@page.claim kind="consent-unstated" elements=a.consents.unstated>Of ${count(a.consents.unstated?size, "measure", "measures")} it is not stated.</@page.claim></#if></p>
<@page.table label="Consent that measures need" class="consents">
<thead><tr><th scope="col">Consent of</th><th scope="col">is needed for</th></tr></thead>
<tbody>
<#if a.consents.executiveAlone?has_content><tr><th scope="row">The acting executive alone</th><td>${nums(a.consents.executiveAlone)}</td></tr></#if>
<#list a.consents.kinds as k><#if k.kind != "executive"><#list k.consents as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>${consentWords[k.kind.key]?cap_first}</#if></th><td>${nums(c.measures)}</td></tr></#list></#if></#list>
<#if a.consents.unstated?has_content><tr><th scope="row">Not stated</th><td>${nums(a.consents.unstated)}</td></tr></#if>
</tbody>
</@page.table>
</#if>

<#macro year amount currency><#if amount == 0>–<#else>${sum(amount, currency)}</#if></#macro>
