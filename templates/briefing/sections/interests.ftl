<#list content.wants as each>
<h3>${msg("head.wants", each.party.title)}</h3>
<#list each.interests as i>
<div class="item" id="${i.id}">
<#assign head><strong><#if i.rank gt 0><span class="n">${i.rank}</span> </#if>${i.title}.</strong></#assign>
${headed(head, i.text, i.sources)}
<#if i.say?has_content><p><strong>${msg("to-say")}</strong> ${inline(i.say)}</p></#if>
<#if i.answer?has_content><p><strong>${msg("to-answer")}</strong> ${inline(i.answer)}</p></#if>
</div>
</#list>
</#list>
<#if p.statements?has_content>
<h3>${msg("head.statements")}</h3>
<@page.table label=msg("table.statements") class="statements">
<thead><tr><th scope="col">${msg("head.when-and-who")}</th><th scope="col">${msg("head.said")}</th><th scope="col">${msg("head.reads")}</th></tr></thead>
<tbody>
<#list p.statements as s>
<tr id="${s.id}"><td><#if s.date??>${s.date}<br /></#if>${parties([s.party])}</td><td><strong>${s.title}<#if s.text?has_content>.</#if></strong><#if s.text?has_content> ${inline(s.text)}</#if> ${cite(s.sources)}</td><td><#if s.reading?has_content>${inline(s.reading)}</#if><#if s.interests?has_content> <span class="aside">${msg("on", links(s.interests))}</span></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.demands?has_content>
<h3>${msg("head.demands")}</h3>
<#list a.finances.demands as x>
<#assign d = x.demand>
<div class="item" id="${d.id}">
<#assign head><strong>${d.title}</strong> (<#if d.amount??>${msg("pair", parties([d.party]), d.amount)}<#else>${parties([d.party])}</#if>).</#assign>
${headed(head, d.text, d.sources)}
<#if x.sought??><p><@page.claim kind="demand" elements=[d] + x.bringing><#if x.brought gt 0>${msg("demand", sum(x.sought, d.amount.currency), sum(x.brought, d.amount.currency), nums(x.bringing))}<#else>${msg("demand.no-sum", sum(x.sought, d.amount.currency))}</#if></@page.claim><#if x.unpriced?has_content> <@page.claim kind="unpriced" elements=[d] + x.unpriced>${sentence("demand.unpriced", x.unpriced, short(d.party), nums(x.unpriced))}</@page.claim></#if></p></#if>
</div>
</#list>
</#if>
<#if p.precedents?has_content>
<h3>${msg("head.precedents")}</h3>
<#list p.precedents as x>
<div class="item" id="${x.id}">
<p><strong>${x.title}</strong><#if x.date?? || x.parties?has_content> (<#if x.date?? && x.parties?has_content>${msg("pair", parties(x.parties), x.date)}<#elseif x.date??>${x.date}<#else>${parties(x.parties)}</#if>)</#if>. <#if x.terms?has_content>${inline(x.terms)} </#if><#if x.outcome?has_content>${inline(x.outcome)} </#if><#if x.lesson?has_content><strong>${msg("lesson")}</strong> ${inline(x.lesson)} </#if>${cite(x.sources)}</p>
</div>
</#list>
</#if>
