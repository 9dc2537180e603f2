<p class="meta">After: what must be done or in force first. Against: what it is exchanged for. Numbers are those of this record.</p>
<@page.tools />
<#list content.record as group>
<#if group.headed>
<#if group.part??>
<h3 class="part" id="${group.part.id}"><span class="n">Part ${group.number}</span> ${group.part.title}<#if group.part.character?has_content> <span class="aside">(${group.part.character})</span></#if></h3>
<#if group.part.text?has_content || group.part.sources?has_content>${md(group.part.text, group.part.sources)}</#if>
<#else>
<h3>Outside the parts</h3>
</#if>
</#if>
<#if group.measures?has_content>
<#if pdf>
<table class="data record">
<thead><tr><th scope="col" class="r-no">No.</th><th scope="col" class="r-what">Measure</th><th scope="col" class="r-facts">Facts and ties</th></tr></thead>
<tbody>
<#list group.measures as r><#assign m = r.measure>
<tr id="${m.id}"><th scope="row" class="r-no">${number(m.id)}</th><td><@text r /></td><td class="r-ties"><@facts r /></td></tr>
</#list>
</tbody>
</table>
<#else>
<#list group.measures as r><#assign m = r.measure>
<article class="measure" id="${m.id}"<@page.facets m /> aria-labelledby="${m.id}--title">
<div class="m-text"><@text r /></div>
<div class="m-facts"><@facts r /></div>
</article>
</#list>
</#if>
</#if>
</#list>
<#-- Ties of parts, phases and the package have reasons too; those of measures stand in their rows. -->
<#if content.reasons?has_content>
<h3>Why the ties</h3>
<ul class="reasons"><#list content.reasons as t><li><strong>${num(t.from)}</strong> ${t.kind} <#if t.choice>any of </#if>${nums(t.to, (t.need == "any")?then("or", "and"))}: ${inline(t.why)} ${cite(t.sources)}</li></#list></ul>
</#if>

<#macro text r><#local m = r.measure>
<#if pdf><p class="m-title"><strong>${m.title}</strong></p><#else><h4 id="${m.id}--title"><span class="n">${number(m.id)}</span> ${m.title}</h4></#if>
<#if m.text?has_content>${md(m.text)}</#if>
<#if m.why?has_content><p class="why"><strong>Why:</strong> ${inline(m.why)}</p></#if>
</#macro>

<#macro facts r><#local m = r.measure>
<p><@say.badge m.id /> ${say.actors(m)}</p>
<p><strong>${m.status?cap_first}</strong><#if m.since??> since ${m.since}</#if><#if r.overdue>, overdue</#if><#if m.due??>, due ${say.due(m.due)}</#if><#if m.until??>, until ${say.due(m.until)}</#if><#if m.phase??>; ${num(m.phase)}</#if><#if m.area??>; ${short(m.area)}</#if></p>
<#if m.authority?has_content><p<@ended m.authority?last.text />><#list m.authority as auth>${say.authority(auth)?cap_first}<#if auth.text?has_content>: ${inline(auth.text)}</#if><#sep>; </#sep></#list></p></#if>
<#if r.after?has_content><p><em>After</em> <@tied r.after /></p></#if>
<#if r.before?has_content><p><em>Before</em> ${nums(r.before?map(t -> t.from))}</p></#if>
<#if r.against?has_content><p><em>Against</em> <@page.claim kind="against" elements=r.against>${nums(r.against)}</@page.claim></p></#if>
<#if r.helps?has_content><p><em>Helps</em> <@tied r.helps /></p></#if>
<#if r.helped?has_content><p><em>Helped by</em> ${nums(r.helped?map(t -> t.from))}</p></#if>
<#if r.holders?has_content><p><em>Held up by</em> ${nums(r.holders)}</p></#if>
<#if m.cost??><p><em>Cost</em> ${m.cost}</p></#if>
<#if m.target??><p><em>Target</em> ${say.target(m.target)}</p></#if>
<#if m.verification??><p<@ended m.verification.text />><em>Verified</em> <#if m.verification.by?has_content>by ${parties(m.verification.by)}<#if m.verification.text?has_content>: </#if></#if>${inline(m.verification.text)}</p></#if>
<#if m.precedents?has_content><p><em>Precedents</em> ${links(m.precedents)}</p></#if>
<#if m.sources?has_content><p class="r-last">${cite(m.sources)}</p></#if>
</#macro>

<#-- Of a text that brings its own stop. -->
<#macro ended text><#if text?matches(r".*[.?!]\s*", "s")> class="r-ended"</#if></#macro>

<#macro tied ties><#list ties as tie><#if tie.choice>any of </#if>${nums(tie.to, (tie.need == "any")?then("or", "and"))}<#if tie.heldBy?has_content> (by ${parties(tie.heldBy)})</#if><#sep>; </#sep></#list></#macro>
