<p><@finds.balance most=3 /></p>
<#assign others = content.bargain.hasOthers>
<@page.table label=msg("table.bargain") class="bargain">
<thead><tr><th scope="col">${msg("head.we-ask")}</th><th scope="col">${msg("head.we-give")}</th><#if others><th scope="col">${msg("head.together")}</th></#if></tr></thead>
<#list content.bargain.phases as stage>
<tbody>
<#if p.phases?has_content><tr class="stage"><th scope="rowgroup" colspan="${others?then(3, 2)}"<#if stage.phase??> id="${stage.phase.id}"</#if>><#if stage.phase??><span class="n">${msg("phase", stage.number)}</span> ${stage.phase.title}<#else>${msg("in-no-phase")}</#if></th></tr></#if>
<#if stage.phase?? && (stage.phase.aim?has_content || stage.phase.entry?has_content)><tr class="stage-text"><td colspan="${others?then(3, 2)}"><#if stage.phase.aim?has_content>${inline(stage.phase.aim)}</#if><#if stage.phase.entry?has_content> <strong>${msg("begins-when")}</strong> ${inline(stage.phase.entry)}</#if></td></tr></#if>
<#list stage.rows as row>
<tr<#if row.unanswered> class="alone"</#if>><td><@entries row.asks row.unanswered /></td><td><@entries row.offers row.unanswered /></td><#if others><td><@entries row.others row.unanswered /></td></#if></tr>
</#list>
</tbody>
</#list>
</@page.table>
<#-- Phases that nothing of the bargain is in keep their place. -->
<#list content.bargain.empty as stage><#assign phase = stage.phase><div class="phase" id="${phase.id}"><p><strong>${msg("pair", msg("phase", stage.number), phase.title)}.</strong> <#if phase.aim?has_content>${inline(phase.aim)}</#if><#if phase.entry?has_content> ${msg("begins-when")} ${inline(phase.entry)}</#if></p></div></#list>

<#-- What is told here by name, then what was told above by number. -->
<#macro entries side alone><#if side.all?has_content><ul class="plain"><#list side.named as e><li>${ref(e)}</li></#list><#if side.again?has_content><li>${nums(side.again)}</li></#if></ul><#if alone><p class="aside">${msg("no-counterpart")}</p></#if></#if></#macro>
