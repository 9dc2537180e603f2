<@draw.figure "positions" />
<#list content.positions as point>
<#assign position = point.position>
<#assign conditional = point.conditional>
<div class="item" id="${position.id}">
<h3>${position.title}</h3>
<p class="meta">On ${ref(position.measure)}.<#if position.scale??> In ${position.scale.unit?has_content?then(position.scale.unit, position.scale.quantity)}; ${position.scale.better} is better for us.</#if> ${cite(position.sources)}</p>
<@page.table label=position.title class="stances">
<thead><tr><th scope="col">Step</th><#if position.scale??><th scope="col" class="num">Value</th></#if><th scope="col">What we say</th><#if conditional><th scope="col">Only if</th></#if></tr></thead>
<tbody>
<@stance position=position step="Opening" s=position.preferred />
<#list position.fallbacks as fallback><@stance position=position step=(position.fallbacks?size == 1)?then("Fallback", "Fallback " + fallback?counter) s=fallback /></#list>
<#if position.floor??><@stance position=position step="Floor" s=position.floor /></#if>
<#if position.counterpart??><@stance position=position step="They" s=position.counterpart /></#if>
</tbody>
</@page.table>
<#if position.say?has_content><p><strong>To say:</strong> ${inline(position.say)}</p></#if>
<#if position.answer?has_content><p><strong>To answer:</strong> ${inline(position.answer)}</p></#if>
<#if point.overlap??>
<p class="meta"><#if point.overlap>They are known to stand where agreement is possible.<#else>They are not yet known to stand where agreement is possible.</#if><#list point.apart as m> <#if m.beyond>They stand ${quantity(m.size, position.scale.unit)} on the good side of<#else>${quantity(m.size, position.scale.unit)} lie between them and</#if> our <#if m.kind == "preferred">opening<#else>${m.kind}</#if><#if m.number gt 0> ${m.number}</#if>.</#list></p>
</#if>
</div>
</#list>
<#if a.readings.readings?has_content>
<h3>What the parties read differently</h3>
<#list content.disputes as each><#assign c = each.conflict><p><@page.claim kind="conflict" elements=c.loop>By the reading of ${parties(c.one.heldBy?map(h -> h.id))} and that of ${parties(c.other.heldBy?map(h -> h.id))} together, <#list each.waits as l>${ref(l.element)} waits for ${ref(l.next)}<#sep>, </#sep></#list>: none of them can begin without one side giving way.</@page.claim></p></#list>
<@page.table label="Disputed readings" class="readings">
<thead><tr><th scope="col">By the reading of</th><th scope="col">Can begin today</th><th scope="col">Waits</th><th scope="col">Can never begin</th></tr></thead>
<tbody>
<tr><th scope="row">All, as far as nobody disputes it</th><td><@listed a.sequence.ready /></td><td><@listed a.sequence.waiting /></td><td><@listed a.sequence.blocked /></td></tr>
<#list a.readings.readings as r><tr><th scope="row"><@page.claim kind="reading" elements=r.heldBy>${parties(r.heldBy?map(h -> h.id))}</@page.claim></th><td><@listed r.ready /></td><td><@listed r.waiting /></td><td><@listed r.blocked /></td></tr></#list>
</tbody>
</@page.table>
<#list a.readings.readings as r><#list r.ties as tie><p class="meta">${parties(tie.heldBy)}: ${num(tie.from)} ${tie.kind} ${nums(tie.to, (tie.need == "any")?then("or", "and"))}.<#if tie.why?has_content> ${inline(tie.why)}</#if> ${cite(tie.sources)}</p></#list></#list>
</#if>

<#macro listed measures><#if measures?has_content>${nums(measures)}<#else>–</#if></#macro>

<#macro stance position step s>
<tr><th scope="row">${step}</th><#if position.scale??><td class="num"><#if s.value??>${quantity(s.value, position.scale.unit)}<#else>–</#if></td></#if><td><#if s.text?has_content>${inline(s.text)}</#if><#if s.why?has_content> <span class="because">${inline(s.why)}</span></#if></td><#if conditional><td><#if s.condition?has_content>${inline(s.condition)}</#if><#if s.requires?has_content> <span class="needs">Needs ${nums(s.requires)}.</span></#if></td></#if></tr>
</#macro>
