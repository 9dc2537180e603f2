<#if p.recommendations?has_content>
<h3>Recommendations</h3>
<#list p.recommendations as r>
<div class="item" id="${r.id}">
<h4><span class="n">${r?counter}</span> ${r.title}</h4>
<#if r.text?has_content>${md(r.text)}</#if>
<#if r.concerns?has_content || r.sources?has_content><p class="sources"><#if r.concerns?has_content>Concerns ${links(r.concerns)}. </#if>${cite(r.sources)}</p></#if>
</div>
</#list>
</#if>
<#if p.openQuestions?has_content>
<h3>Open questions</h3>
<#list p.openQuestions as q>
<div class="item" id="${q.id}">
<h4>${q.title}</h4>
<#if q.text?has_content>${md(q.text)}</#if>
<#if q.concerns?has_content><p class="sources">Concerns ${links(q.concerns)}.</p></#if>
</div>
</#list>
</#if>
