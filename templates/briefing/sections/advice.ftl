<#if p.recommendations?has_content>
<#list p.recommendations as r>
<div class="item" id="${r.id}">
<#assign head><strong><span class="n">${r?counter}</span> ${r.title}<#if !r.concerns?has_content>.</#if></strong><#if r.concerns?has_content> <span class="aside">${msg("on.bracketed", nums(r.concerns))}.</span></#if></#assign>
${headed(head, r.text, r.sources)}
</div>
</#list>
</#if>
<#if p.openQuestions?has_content>
<h3>${msg("head.open-questions")}</h3>
<#list p.openQuestions as q>
<div class="item" id="${q.id}">
<#assign head><strong>${q.title}</strong><#if q.concerns?has_content> <span class="aside">${msg("on.bracketed", nums(q.concerns))}</span></#if></#assign>
${headed(head, q.text)}
</div>
</#list>
</#if>
<#if p.exclusions?has_content>
<h3>${msg("head.left-out")}</h3>
<#list p.exclusions as x>
<div class="item" id="${x.id}">
<p><strong>${x.title}.</strong> <#if x.why?has_content>${inline(x.why)} </#if><#if x.bearing?has_content>${inline(x.bearing)} </#if>${cite(x.sources)}</p>
</div>
</#list>
</#if>
<#if p.outsideTracks?has_content>
<h3>${msg("head.kept-apart")}</h3>
<#list p.outsideTracks as x>
<#assign eases = tiesFrom(x.id)>
<div class="item" id="${x.id}">
<p><strong>${x.title}</strong><#if x.parties?has_content> (${parties(x.parties)})</#if>. <#if x.why?has_content>${inline(x.why)} </#if><#if x.bearing?has_content>${inline(x.bearing)} </#if><#list eases as t><#assign tied = sentence("tie." + t.kind.key, nums(t.to))><#if t.why?has_content>${msg("label", tied, inline(t.why))}<#else>${tied}.</#if> </#list>${cite(x.sources)}</p>
</div>
</#list>
</#if>
