<@page.tools />
<#list p.parts as part>
<#assign inside = p.measures?filter(m -> (m.part!"") == part.id)>
<h3 id="${part.id}"><span class="n">Part ${part?counter}</span> ${part.title}</h3>
<#if part.character?has_content><p class="character">${part.character?cap_first}</p></#if>
${md(part.text, part.sources)}
<#list inside as m><@measure m /></#list>
</#list>
<#assign loose = p.measures?filter(m -> !m.part??)>
<#if loose?has_content>
<#if p.parts?has_content><h3>Outside the parts</h3></#if>
<#list loose as m><@measure m /></#list>
</#if>

<#macro measure m>
<article class="measure" id="${m.id}"<@page.facets m /> aria-labelledby="${m.id}--title">
<h4 id="${m.id}--title"><span class="n">${number(m.id)}</span> ${m.title}</h4>
<p class="meta"><@say.badge m.id /> <span class="actors">${say.actors(m)}</span> · ${m.status?cap_first}<#if m.since??> since ${m.since}</#if><#if m.phase??> · ${title(m.phase)}</#if><#if m.area??> · ${title(m.area)}</#if> ${cite(m.sources)}</p>
<#if m.text?has_content>${md(m.text)}</#if>
<#if m.why?has_content><p class="why"><strong>Why:</strong> ${inline(m.why)}</p></#if>
<#local given = tiesFrom(m.id)?filter(t -> t.kind == "in return for")>
<#local gets = tiesTo(m.id)?filter(t -> t.kind == "in return for")>
<#local needs = tiesFrom(m.id)?filter(t -> t.kind == "requires")>
<#local neededBy = tiesTo(m.id)?filter(t -> t.kind == "requires")>
<#local opens = tiesFrom(m.id)?filter(t -> t.kind == "opens way for")>
<#local opened = tiesTo(m.id)?filter(t -> t.kind == "opens way for")>
<#local eases = tiesFrom(m.id)?filter(t -> t.kind == "eases")>
<#local eased = tiesTo(m.id)?filter(t -> t.kind == "eases")>
<#local stopped = tiesFrom(m.id)?filter(t -> t.kind == "suspended by")>
<#local held = p.triggers?filter(t -> t.suspends?seq_contains(m.id) || t.ends?seq_contains(m.id))?map(t -> t.id)>
<#list stopped as tie><#list tie.to?filter(id -> !held?seq_contains(id)) as id><#local held = held + [id]></#list></#list>
<#local rows = given?size + gets?size + needs?size + neededBy?size + opens?size + opened?size + eases?size + eased?size + held?size + m.authority?size + m.contributions?size + m.precedents?size>
<#if rows gt 0 || m.cost?? || m.due?? || m.until?? || m.target?? || m.verification??>
<table class="facts"><tbody>
<#if m.authority?has_content><tr><th scope="row">Authority</th><td><#list m.authority as a>${say.authority(a)?cap_first}<#if a.text?has_content>: ${inline(a.text)}</#if><#sep><br /></#sep></#list></td></tr></#if>
<#if given?has_content><tr><th scope="row">In return for</th><td><@linked given /></td></tr></#if>
<#if gets?has_content><tr><th scope="row">Answered by</th><td><@linkedFrom gets /></td></tr></#if>
<#if needs?has_content><tr><th scope="row">Requires</th><td><@linked needs /></td></tr></#if>
<#if neededBy?has_content><tr><th scope="row">Needed by</th><td><@linkedFrom neededBy /></td></tr></#if>
<#if opens?has_content><tr><th scope="row">Opens the way for</th><td><@linked opens /></td></tr></#if>
<#if opened?has_content><tr><th scope="row">Opened by</th><td><@linkedFrom opened /></td></tr></#if>
<#if eases?has_content><tr><th scope="row">Eases</th><td><@linked eases /></td></tr></#if>
<#if eased?has_content><tr><th scope="row">Eased by</th><td><@linkedFrom eased /></td></tr></#if>
<#if held?has_content><tr><th scope="row">Held up by</th><td>${links(held)}</td></tr></#if>
<#if m.cost??><tr><th scope="row">Cost</th><td>${m.cost?cap_first}</td></tr></#if>
<#if m.contributions?has_content><tr><th scope="row">Who might pay</th><td><ul class="tight"><#list m.contributions as c><li>${link(c.party)}, ${c.firmness}<#if c.amount??>: ${c.amount}</#if><#if c.text?has_content>. ${inline(c.text)}</#if></li></#list></ul></td></tr></#if>
<#if m.target??><tr><th scope="row">Target</th><td>${say.target(m.target)}</td></tr></#if>
<#if m.due??><tr><th scope="row">Due</th><td>${say.due(m.due)}</td></tr></#if>
<#if m.until??><tr><th scope="row">Until</th><td>${say.due(m.until)}</td></tr></#if>
<#if m.verification??><tr><th scope="row">Verification</th><td><#if m.verification.by?has_content>${parties(m.verification.by)}<#if m.verification.text?has_content>: </#if></#if>${inline(m.verification.text)}</td></tr></#if>
<#if m.precedents?has_content><tr><th scope="row">Precedents</th><td>${links(m.precedents)}</td></tr></#if>
</tbody></table>
</#if>
</article>
</#macro>

<#macro linked ties><#list ties as tie>${links(tie.to, (tie.need == "any")?then("or", "and"))}<#sep>; </#sep></#list></#macro>
<#macro linkedFrom ties>${links(ties?map(t -> t.from))}</#macro>
