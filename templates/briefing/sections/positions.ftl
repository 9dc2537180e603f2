<@draw.figure "positions" />
<#list content.positions as point>
<#assign position = point.position>
<#assign conditional = point.conditional>
<div class="item<@page.changed position.id />" id="${position.id}">
<h3><@page.changedWord page.isChanged(position.id) />${position.title}</h3>
<p class="meta">${msg("on", ref(position.measure))}<#if position.scale??> ${msg("scale." + position.scale.better.key, position.scale.unit?has_content?then(position.scale.unit, position.scale.quantity))}</#if> ${cite(position.sources)}</p>
<@page.table label=position.title class="stances">
<thead><tr><th scope="col">${msg("head.step")}</th><#if position.scale??><th scope="col" class="num">${msg("head.value")}</th></#if><th scope="col">${msg("head.we-say")}</th><#if conditional><th scope="col">${msg("head.only-if")}</th></#if></tr></thead>
<tbody>
<@stance position=position step=msg("step.opening") s=position.preferred />
<#list position.fallbacks as fallback><@stance position=position step=say.fallback(fallback?counter, position.fallbacks?size) s=fallback /></#list>
<#if position.floor??><@stance position=position step=msg("step.floor") s=position.floor /></#if>
<#if position.counterpart??><@stance position=position step=msg("step.they") s=position.counterpart /></#if>
</tbody>
</@page.table>
<#if position.say?has_content><p><strong>${msg("to-say")}</strong> ${inline(position.say)}</p></#if>
<#if position.answer?has_content><p><strong>${msg("to-answer")}</strong> ${inline(position.answer)}</p></#if>
<#if point.overlap??>
<p class="meta"><#if point.overlap>${msg("overlap")}<#else>${msg("overlap.not")}</#if><#list point.apart as m> ${msg(m.beyond?then("apart.beyond.", "apart.") + m.kind.key + (m.number gt 0)?then(".number", ""), quantity(m.size, position.scale.unit), m.number)}</#list></p>
</#if>
</div>
</#list>
<#if a.readings.readings?has_content>
<h3>${msg("head.readings")}</h3>
<#list content.disputes as each><#assign c = each.conflict><p><@page.claim kind="conflict" elements=c.loop><#assign waits><#list each.waits as l>${msg("waits-for", ref(l.element), ref(l.next))}<#sep>${msg("comma")}</#sep></#list></#assign>${msg("conflict", parties(c.one.heldBy?map(h -> h.id)), parties(c.other.heldBy?map(h -> h.id)), waits)}</@page.claim></p></#list>
<@page.table label=msg("table.readings") class="readings">
<thead><tr><th scope="col">${msg("head.reading-of")}</th><th scope="col">${msg("head.can-begin")}</th><th scope="col">${msg("head.waits")}</th><th scope="col">${msg("head.can-never")}</th></tr></thead>
<tbody>
<tr><th scope="row">${msg("reading.common")}</th><td><@listed a.sequence.ready /></td><td><@listed a.sequence.waiting /></td><td><@listed a.sequence.blocked /></td></tr>
<#list a.readings.readings as r><tr><th scope="row"><@page.claim kind="reading" elements=r.heldBy>${parties(r.heldBy?map(h -> h.id))}</@page.claim></th><td><@listed r.ready /></td><td><@listed r.waiting /></td><td><@listed r.blocked /></td></tr></#list>
</tbody>
</@page.table>
<#list a.readings.readings as r><#list r.ties as tie><p class="meta">${msg("label", parties(tie.heldBy), msg("tie.of." + tie.kind.key, num(tie.from), nums(tie.to, tie.need.key?replace("any", "or"))))}.<#if tie.why?has_content> ${inline(tie.why)}</#if> ${cite(tie.sources)}</p></#list></#list>
</#if>

<#macro listed measures><#if measures?has_content>${nums(measures)}<#else>–</#if></#macro>

<#macro stance position step s>
<tr><th scope="row">${step}</th><#if position.scale??><td class="num"><#if s.value??>${quantity(s.value, position.scale.unit)}<#else>–</#if></td></#if><td><#if s.text?has_content>${inline(s.text)}</#if><#if s.why?has_content> <span class="because">${inline(s.why)}</span></#if></td><#if conditional><td><#if s.condition?has_content>${inline(s.condition)}</#if><#if s.requires?has_content> <span class="needs">${msg("needs", nums(s.requires))}</span></#if></td></#if></tr>
</#macro>
