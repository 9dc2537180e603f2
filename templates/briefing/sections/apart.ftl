<#if p.exclusions?has_content>
<h3>Left out</h3>
<#list p.exclusions as x>
<div class="item" id="${x.id}">
<h4>${x.title}</h4>
<table class="facts"><tbody>
<#if x.why?has_content><tr><th scope="row">Why</th><td>${inline(x.why)}</td></tr></#if>
<#if x.bearing?has_content><tr><th scope="row">Bearing</th><td>${inline(x.bearing)} ${cite(x.sources)}</td></tr></#if>
</tbody></table>
</div>
</#list>
</#if>
<#if p.outsideTracks?has_content>
<h3>Kept apart</h3>
<#list p.outsideTracks as x>
<div class="item" id="${x.id}">
<h4>${x.title}</h4>
<#if x.parties?has_content><p class="meta">${parties(x.parties)} ${cite(x.sources)}</p></#if>
<table class="facts"><tbody>
<#if x.why?has_content><tr><th scope="row">Why apart</th><td>${inline(x.why)}</td></tr></#if>
<#if x.bearing?has_content><tr><th scope="row">Bearing</th><td>${inline(x.bearing)}</td></tr></#if>
<#assign eases = tiesFrom(x.id)?filter(t -> t.kind == "eases")>
<#if eases?has_content><tr><th scope="row">Eases</th><td><#list eases as t>${links(t.to)}<#sep>; </#sep></#list></td></tr></#if>
</tbody></table>
</div>
</#list>
</#if>
