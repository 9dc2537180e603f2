<@draw.figure "positions" />
<#list p.positions as position>
<div class="item" id="${position.id}">
<h3>${position.title}</h3>
<p>On ${link(position.measure)}.<#if position.scale??> Measured in ${position.scale.unit?has_content?then(position.scale.unit, position.scale.quantity)} (${position.scale.quantity}); ${position.scale.better} is better for the proposer.</#if> ${cite(position.sources)}</p>
<@page.table label=position.title class="stances">
<thead><tr><th scope="col">Step</th><#if position.scale??><th scope="col" class="num">Value</th></#if><th scope="col">Stance</th><th scope="col">Only if</th></tr></thead>
<tbody>
<@stance position=position step="Preferred" s=position.preferred />
<#list position.fallbacks as fallback><@stance position=position step=(position.fallbacks?size == 1)?then("Fallback", "Fallback " + fallback?counter) s=fallback /></#list>
<#if position.floor??><@stance position=position step="Floor" s=position.floor /></#if>
<#if position.counterpart??><@stance position=position step="Counterpart" s=position.counterpart /></#if>
</tbody>
</@page.table>
<#list analysis.positions.positions?filter(r -> r.position.id == position.id && r.overlap??) as r>
<p class="meta"><#if r.overlap>The counterpart is known to stand where agreement is possible.<#else>The counterpart is not yet known to stand where agreement is possible.</#if><#list r.marks?filter(m -> m.distance?? && m.kind != "counterpart") as m> From the ${m.kind}<#if m.number gt 0 && position.fallbacks?size gt 1> ${m.number}</#if> ${quantity(m.distance, position.scale.unit)} lie between.</#list></p>
</#list>
</div>
</#list>

<#macro stance position step s>
<tr><th scope="row">${step}</th><#if position.scale??><td class="num"><#if s.value??>${quantity(s.value, position.scale.unit)}<#else>–</#if></td></#if><td><#if s.text?has_content>${inline(s.text)}</#if><#if s.why?has_content> <span class="because">${inline(s.why)}</span></#if></td><td><#if s.condition?has_content>${inline(s.condition)}</#if><#if s.requires?has_content> <span class="needs">Needs ${links(s.requires)}.</span></#if><#if !s.condition?has_content && !s.requires?has_content>–</#if></td></tr>
</#macro>
