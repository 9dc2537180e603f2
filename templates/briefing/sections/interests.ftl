<#list p.parties as party>
<#assign wants = p.interests?filter(i -> i.party == party.id)?sort_by("rank")>
<#if wants?has_content>
<h3>What ${party.title} wants</h3>
<#list wants as i>
<div class="item" id="${i.id}">
<h4><#if i.rank gt 0><span class="n">${i.rank}</span> </#if>${i.title}</h4>
<#if i.text?has_content>${md(i.text)}</#if>
<#assign evidence = p.statements?filter(s -> s.interests?seq_contains(i.id))>
<#if evidence?has_content || i.sources?has_content><p class="sources"><#if evidence?has_content>Evidence: ${links(evidence?map(s -> s.id))}. </#if>${cite(i.sources)}</p></#if>
</div>
</#list>
</#if>
</#list>
<#if p.statements?has_content>
<h3>What was said and done, and how it reads</h3>
<@page.table label="Statements and their reading" class="statements">
<thead><tr><th scope="col">When and who</th><th scope="col">What was said or done</th><th scope="col">How it reads</th></tr></thead>
<tbody>
<#list p.statements as s>
<tr id="${s.id}"><td><#if s.date??>${s.date}<br /></#if>${parties([s.party])}</td><td><strong>${s.title}</strong><#if s.text?has_content><br />${inline(s.text)}</#if> ${cite(s.sources)}</td><td><#if s.reading?has_content>${inline(s.reading)}<#else>–</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
