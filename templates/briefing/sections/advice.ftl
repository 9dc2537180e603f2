<#if p.recommendations?has_content>
<#list p.recommendations as r>
<div class="item" id="${r.id}">
<#assign head><strong><span class="n">${r?counter}</span> ${r.title}<#if !r.concerns?has_content>.</#if></strong><#if r.concerns?has_content> <span class="aside">${msg("on.bracketed", nums(r.concerns))}.</span></#if></#assign>
${headed(head, r.text, r.sources)}
</div>
</#list>
</#if>
<#assign options = content.options>
<#if options.columns?has_content>
<h3>${msg("head.options")}</h3>
<@page.table label=msg("table.options") class="options">
<thead><tr><th scope="col">${msg("head.if-so")}</th><#list options.columns as o><th scope="col" id="${o.scenario.id}">${o.scenario.title}</th></#list></tr></thead>
<tbody>
<tr><th scope="row">${msg("option.supposed")}</th><#list options.columns as o><td><#list upTo(o.supposed, 4).first as s><@supposed s /><#sep>${msg("semicolon")}</#sep></#list><#if upTo(o.supposed, 4).more gt 0>${msg("semicolon")}${msg("more", upTo(o.supposed, 4).more)}</#if>.<#if o.scenario.text?has_content> ${inline(o.scenario.text)}</#if></td></#list></tr>
<#if options.possible><tr><th scope="row">${msg("option.possible")}</th><#list options.columns as o><@those "possible" o.scenario o.possible /></#list></tr></#if>
<#if options.falls><tr><th scope="row">${msg("option.falls")}</th><#list options.columns as o><@those "falls" o.scenario o.falls /></#list></tr></#if>
<#if options.unanswered><tr><th scope="row">${msg("option.unanswered")}</th><#list options.columns as o><@those "unanswered" o.scenario o.unanswered /></#list></tr></#if>
<#if options.waits><tr><th scope="row">${msg("option.waits")}</th><#list options.columns as o><@those "waits" o.scenario o.waits /></#list></tr></#if>
<#if options.costs><tr><th scope="row">${msg("option.costs")}</th><#list options.columns as o><td><#list o.costs as c><@page.claim kind="option-cost-" + c.currency elements=[o.scenario]><#if !(c.sum??)>${msg("no-cost", c.currency)}<#elseif c.same>${msg("option.cost.same", sum(c.sum, c.currency))}<#else>${sum(c.sum, c.currency)}</#if></@page.claim><#sep>${msg("semicolon")}</#sep><#else>${msg("not-stated")}</#list></td></#list></tr></#if>
</tbody>
</@page.table>
</#if>
<#if p.openQuestions?has_content>
<h3>${msg("head.open-questions")}</h3>
<#list p.openQuestions as q>
<div class="item" id="${q.id}">
<#assign head><strong>${q.title}</strong><#if q.concerns?has_content> <span class="aside">${msg("on.bracketed", nums(q.concerns))}</span></#if></#assign>
${headed(head, q.text)}
</div>
</#list>
</#if>
<#if p.exclusions?has_content>
<h3>${msg("head.left-out")}</h3>
<#list p.exclusions as x>
<div class="item" id="${x.id}">
<p><strong>${x.title}.</strong> <#if x.why?has_content>${inline(x.why)} </#if><#if x.bearing?has_content>${inline(x.bearing)} </#if>${cite(x.sources)}</p>
</div>
</#list>
</#if>
<#if p.outsideTracks?has_content>
<h3>${msg("head.kept-apart")}</h3>
<#list p.outsideTracks as x>
<#assign eases = tiesFrom(x.id)>
<div class="item" id="${x.id}">
<p><strong>${x.title}</strong><#if x.parties?has_content> (${parties(x.parties)})</#if>. <#if x.why?has_content>${inline(x.why)} </#if><#if x.bearing?has_content>${inline(x.bearing)} </#if><#list eases as t><#assign tied = sentence("tie." + t.kind.key, nums(t.to))><#if t.why?has_content>${msg("label", tied, inline(t.why))}<#else>${tied}.</#if> </#list>${cite(x.sources)}</p>
</div>
</#list>
</#if>

<#macro those kind scenario measures><td><#if measures?has_content><@page.claim kind="option-" + kind elements=[scenario] + measures>${some(measures, options.listed)}</@page.claim><#else><@page.claim kind="option-" + kind elements=[scenario]>–</@page.claim></#if></td></#macro>

<#macro supposed s><#if s.matter == "status">${msg("option.status", ref(s.id), s.status)}<#elseif s.matter == "date">${msg("option.due", ref(s.id), s.due)}<#elseif s.matter == "stance">${msg("label", link(s.id), stanceOf(s))}<#elseif s.matter == "event">${msg("option.event", link(s.id))}<#else>${msg("option.reading", parties([s.id]))}</#if></#macro>

<#function stanceOf s><#return msg({"preferred": "step.opening", "fallback": "step.fallback.number", "floor": "step.floor", "counterpart": "option.theirs"}[s.stance.key], s.number)></#function>
