<#list content.money as c>
<p><#if c.cost??><@finds.cost c.cost /><#else>${msg("no-cost", c.currency)}</#if><#if c.named?has_content><#assign named><#list c.named as n><@page.claim kind=n.firmness.key + "-" + c.currency elements=n.amount.elements>${msg("payers.as." + n.firmness.key, sum(n.amount.sum, c.currency))}</@page.claim><#sep>${msg("comma")}</#sep></#list></#assign> ${msg("payers", named)}<#else> ${msg("payers.none")}</#if><#if c.gap??> <@page.claim kind="gap-" + c.currency elements=c.gap.elements>${sentence("money.gap", sum(c.gap.sum, c.currency))}</@page.claim></#if><#if c.surplus??> <@page.claim kind="surplus-" + c.currency elements=c.surplus.elements>${msg("money.surplus", sum(c.surplus.sum, c.currency))}</@page.claim></#if></p>
</#list>
<#if content.funded?has_content>
<@page.table label=msg("table.money") class="money">
<thead><tr><th scope="col">${msg("head.for")}</th><th scope="col">${msg("head.cost")}</th><th scope="col">${msg("head.payers")}</th></tr></thead>
<tbody>
<#list content.funded as m>
<tr><td>${ref(m)}</td><td><#if m.cost??>${m.cost?cap_first}<#else>${msg("not-stated")}</#if></td><td><#if m.contributions?has_content><ul class="plain"><#list m.contributions as c><li><#if c.amount??>${msg("label", short(c.party), msg("pair", c.firmness, c.amount))}<#else>${msg("label", short(c.party), c.firmness)}</#if><#if c.text?has_content>. ${inline(c.text)}</#if></li></#list></ul><#else>${msg("not-stated")}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if content.moneyYears><@draw.figure "money" /></#if>
<#list content.money as c><#if c.years?has_content>
<@page.table label=msg("table.years", c.currency) class="years">
<thead><tr><th scope="col">${msg("pair", msg("head.year"), c.currency)}</th><th scope="col" class="num">${msg("head.cost")}</th><th scope="col" class="num">${sentence("firmness.pledged")}</th><th scope="col" class="num">${sentence("firmness.likely")}</th><th scope="col" class="num">${sentence("firmness.possible")}</th></tr></thead>
<tbody>
<#list c.years as y><tr><th scope="row"><#if y.year??>${yearOf(y.year)}<#else>${msg("undated")}</#if></th><td class="num"><@year y.cost c.currency /></td><td class="num"><@year y.contributed.pledged c.currency /></td><td class="num"><@year y.contributed.likely c.currency /></td><td class="num"><@year y.contributed.possible c.currency /></td></tr></#list>
</tbody>
</@page.table>
</#if></#list>
<#if a.consents.kinds?has_content>
<h3>${msg("head.consents")}</h3>
<p><#if a.consents.executiveAlone?has_content><@page.claim kind="executive-alone" elements=a.consents.executiveAlone>${sentence("consent.executive-alone", a.consents.executiveAlone)}</@page.claim> </#if><#list content.consents as k><@page.claim kind="consent-" + k.kind.key elements=k.measures>${sentence("consent." + k.kind.key, k.measures)}</@page.claim> </#list><#if a.consents.unstated?has_content><@page.claim kind="consent-unstated" elements=a.consents.unstated>${msg("consent.unstated", a.consents.unstated)}</@page.claim></#if></p>
<@page.table label=msg("table.consents") class="consents">
<thead><tr><th scope="col">${msg("head.consent-of")}</th><th scope="col">${msg("head.needed-for")}</th></tr></thead>
<tbody>
<#if a.consents.executiveAlone?has_content><tr><th scope="row">${msg("consent-of.executive")}</th><td><@page.claim kind="row-executive-alone" elements=a.consents.executiveAlone>${nums(a.consents.executiveAlone)}</@page.claim></td></tr></#if>
<#list content.consents as k><#list k.consents as c><tr><th scope="row"><#if c.party??>${c.party.title}<#else>${sentence("consent-of." + k.kind.key)}</#if></th><td><@page.claim kind="row-consent-" + k.kind.key elements=c.measures>${nums(c.measures)}</@page.claim></td></tr></#list></#list>
<#if a.consents.unstated?has_content><tr><th scope="row">${msg("not-stated")}</th><td><@page.claim kind="row-consent-unstated" elements=a.consents.unstated>${nums(a.consents.unstated)}</@page.claim></td></tr></#if>
</tbody>
</@page.table>
</#if>

<#macro year amount currency><#if amount == 0>–<#else>${sum(amount, currency)}</#if></#macro>
