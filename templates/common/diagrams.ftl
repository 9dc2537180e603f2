<#--
  Diagrams with their captions. The facts of each are in a table of the section it stands in.
-->
<#macro figure name>
<#local d = diagram(name)!{}>
<#if d?has_content>
<#list d.panels as panel>
<figure class="diagram" id="figure--${panel.name}">
<#if medium == "html"><div class="scroll" role="group" aria-label="${msg("label.figure", panel.title)}" tabindex="0">${panel.svg}</div><#else>${panel.svg}</#if>
<figcaption>${panel.title}.</figcaption>
</figure>
</#list>
<#list d.notes as note><p class="meta">${note}</p></#list>
</#if>
</#macro>
