<#list p.precedents as x>
<div class="item" id="${x.id}">
<h3>${x.title}<#if x.date??> (${x.date})</#if></h3>
<#if x.parties?has_content><p class="meta">${parties(x.parties)} ${cite(x.sources)}</p></#if>
<table class="facts"><tbody>
<#if x.terms?has_content><tr><th scope="row">Terms</th><td>${inline(x.terms)}</td></tr></#if>
<#if x.outcome?has_content><tr><th scope="row">Outcome</th><td>${inline(x.outcome)}</td></tr></#if>
<#if x.lesson?has_content><tr><th scope="row">Lesson</th><td>${inline(x.lesson)}</td></tr></#if>
</tbody></table>
</div>
</#list>
