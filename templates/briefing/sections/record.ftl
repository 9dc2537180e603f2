<p class="meta">${msg("record.key")}</p>
<@page.tools />
<#list content.record as group>
<#if group.headed>
<#if group.part??>
<h3 class="part" id="${group.part.id}"><span class="n">${msg("part", group.number)}</span> ${group.part.title}<#if group.part.character?has_content> <span class="aside">(${group.part.character})</span></#if></h3>
<#if group.part.text?has_content || group.part.sources?has_content>${md(group.part.text, group.part.sources)}</#if>
<#else>
<h3>${msg("outside-parts")}</h3>
</#if>
</#if>
<#if group.measures?has_content>
<#if pdf>
<table class="data record">
<thead><tr><th scope="col" class="r-no">${msg("head.number")}</th><th scope="col" class="r-what">${msg("head.measure")}</th><th scope="col" class="r-facts">${msg("head.facts")}</th></tr></thead>
<tbody>
<#list group.measures as r><#assign m = r.measure>
<tr id="${m.id}"<#if page.isChanged(m.id)> class="changed"</#if>><th scope="row" class="r-no">${number(m.id)}</th><td><@text r /></td><td class="r-ties"><@facts r /></td></tr>
</#list>
</tbody>
</table>
<#else>
<#list group.measures as r><#assign m = r.measure>
<article class="measure<@page.changed m.id />" id="${m.id}"<@page.facets m /> aria-labelledby="${m.id}--title">
<div class="m-text"><@text r /></div>
<div class="m-facts"><@facts r /></div>
</article>
</#list>
</#if>
</#if>
</#list>
<#-- Ties of parts, phases and the package have reasons too; those of measures stand in their rows. -->
<#if content.reasons?has_content>
<h3>${msg("head.reasons")}</h3>
<ul class="reasons"><#list content.reasons as t><li><#assign from><strong>${num(t.from)}</strong></#assign>${msg("label", msg("tie.of." + t.kind.key, from, targets(t)), inline(t.why))} ${cite(t.sources)}</li></#list></ul>
</#if>

<#macro text r><#local m = r.measure>
<#if pdf><p class="m-title"><@page.changedWord page.isChanged(m.id) /><strong>${m.title}</strong></p><#else><h4 id="${m.id}--title"><@page.changedWord page.isChanged(m.id) /><span class="n">${number(m.id)}</span> ${m.title}</h4></#if>
<#if m.text?has_content>${md(m.text)}</#if>
<#if m.why?has_content><p class="why"><strong>${msg("why")}</strong> ${inline(m.why)}</p></#if>
</#macro>

<#macro facts r><#local m = r.measure>
<p><@say.badge m.id /> ${say.actors(m)}</p>
<p><#local status><strong>${m.status?cap_first}</strong></#local>${(m.since??)?then(msg("status.since", status, m.since!""), status)}<#if r.overdue>${msg("comma")}${msg("overdue")}</#if><#if m.due??>${msg("comma")}${msg("due", say.due(m.due))}</#if><#if m.until??>${msg("comma")}${msg("until", say.due(m.until))}</#if><#if m.phase??>${msg("semicolon")}${num(m.phase)}</#if><#if m.area??>${msg("semicolon")}${short(m.area)}</#if></p>
<#if m.authority?has_content><p<@ended m.authority?last.text />><#list m.authority as auth><#if auth.text?has_content>${msg("label", say.authority(auth)?cap_first, inline(auth.text))}<#else>${say.authority(auth)?cap_first}</#if><#sep>${msg("semicolon")}</#sep></#list></p></#if>
<#if r.after?has_content><p><em>${msg("head.after")}</em> <@tied r.after /></p></#if>
<#if r.before?has_content><p><em>${msg("head.before")}</em> ${nums(r.before?map(t -> t.from))}</p></#if>
<#if r.against?has_content><p><em>${msg("head.against")}</em> <@page.claim kind="against" elements=r.against>${nums(r.against)}</@page.claim></p></#if>
<#if r.helps?has_content><p><em>${msg("head.helps")}</em> <@tied r.helps /></p></#if>
<#if r.helped?has_content><p><em>${msg("head.helped-by")}</em> ${nums(r.helped?map(t -> t.from))}</p></#if>
<#if r.holders?has_content><p><em>${msg("head.held-up-by")}</em> ${nums(r.holders)}</p></#if>
<#if m.cost??><p><em>${msg("head.cost")}</em> ${m.cost}</p></#if>
<#if m.target??><p><em>${msg("head.target")}</em> ${say.target(m.target)}</p></#if>
<#if m.verification??><p<@ended m.verification.text />><em>${msg("head.verified")}</em> <#if m.verification.by?has_content><#local by = msg("verified-by", parties(m.verification.by))><#if m.verification.text?has_content>${msg("label", by, inline(m.verification.text))}<#else>${by}</#if><#else>${inline(m.verification.text)}</#if></p></#if>
<#if m.precedents?has_content><p><em>${msg("head.precedents")}</em> ${links(m.precedents)}</p></#if>
<#if m.sources?has_content><p class="r-last">${cite(m.sources)}</p></#if>
</#macro>

<#-- Of a text that brings its own stop. -->
<#macro ended text><#if text?matches(r".*[.?!]\s*", "s")> class="r-ended"</#if></#macro>

<#macro tied ties><#list ties as tie><#if tie.heldBy?has_content>${msg("held-by", targets(tie), parties(tie.heldBy))}<#else>${targets(tie)}</#if><#sep>${msg("semicolon")}</#sep></#list></#macro>

<#-- Where a tie leads to. -->
<#function targets tie><#local all = nums(tie.to, tie.need.key?replace("any", "or"))><#return tie.choice?then(msg("any-of", all), all)></#function>
