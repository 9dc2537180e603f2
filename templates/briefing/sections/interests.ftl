<#list content.wants as each>
<h3>What ${each.party.title} wants</h3>
<#list each.interests as i>
<div class="item" id="${i.id}">
<#assign head><strong><#if i.rank gt 0><span class="n">${i.rank}</span> </#if>${i.title}.</strong></#assign>
${headed(head, i.text, i.sources)}
<#if i.say?has_content><p><strong>To say:</strong> ${inline(i.say)}</p></#if>
<#if i.answer?has_content><p><strong>To answer:</strong> ${inline(i.answer)}</p></#if>
</div>
</#list>
</#list>
<#if p.statements?has_content>
<h3>What was said and done, and how it reads</h3>
<@page.table label="Statements and their reading" class="statements">
<thead><tr><th scope="col">When and who</th><th scope="col">What was said or done</th><th scope="col">How it reads</th></tr></thead>
<tbody>
<#list p.statements as s>
<tr id="${s.id}"><td><#if s.date??>${s.date}<br /></#if>${parties([s.party])}</td><td><strong>${s.title}<#if s.text?has_content>.</#if></strong><#if s.text?has_content> ${inline(s.text)}</#if> ${cite(s.sources)}</td><td><#if s.reading?has_content>${inline(s.reading)}</#if><#if s.interests?has_content> <span class="aside">On ${links(s.interests)}.</span></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.demands?has_content>
<h3>What is demanded</h3>
<#list a.finances.demands as x>
<#assign d = x.demand>
<div class="item" id="${d.id}">
<#assign head><strong>${d.title}</strong> (${parties([d.party])}<#if d.amount??>, ${d.amount}</#if>).</#assign>
${headed(head, d.text, d.sources)}
<#if x.sought??><p><@page.claim kind="demand" elements=[d] + x.bringing>Against ${sum(x.sought, d.amount.currency)} sought, what is offered in exchange brings <#if x.brought gt 0>${sum(x.brought, d.amount.currency)} (${nums(x.bringing)})<#else>no sum that is stated</#if>.</@page.claim><#if x.unpriced?has_content> <@page.claim kind="unpriced" elements=[d] + x.unpriced>${count(x.unpriced, "measure is", "measures are")?cap_first} of value to ${short(d.party)} without a sum: ${nums(x.unpriced)}.</@page.claim></#if></p></#if>
</div>
</#list>
</#if>
<#if p.precedents?has_content>
<h3>Precedents</h3>
<#list p.precedents as x>
<div class="item" id="${x.id}">
<p><strong>${x.title}</strong><#if x.date?? || x.parties?has_content> (<#if x.parties?has_content>${parties(x.parties)}</#if><#if x.date?? && x.parties?has_content>, </#if><#if x.date??>${x.date}</#if>)</#if>. <#if x.terms?has_content>${inline(x.terms)} </#if><#if x.outcome?has_content>${inline(x.outcome)} </#if><#if x.lesson?has_content><strong>Lesson:</strong> ${inline(x.lesson)} </#if>${cite(x.sources)}</p>
</div>
</#list>
</#if>
