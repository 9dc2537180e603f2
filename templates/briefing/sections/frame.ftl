<#if p.origin?? && p.origin.text?has_content>
<h3>${msg("head.origin")}</h3>
<p><strong>${p.origin.title}</strong><#if p.origin.form?has_content> (${p.origin.form})</#if><#if p.origin.host?has_content>${msg("comma")}${msg("origin.host", p.origin.host)}</#if><#if p.origin.date??>${msg("comma")}${p.origin.date}</#if>.</p>
${md(p.origin.text)}
<#elseif p.origin?? && (p.origin.form?has_content || p.origin.host?has_content)>
<p><strong>${p.origin.title}</strong><#if p.origin.form?has_content> (${p.origin.form})</#if><#if p.origin.host?has_content>${msg("comma")}${msg("origin.host", p.origin.host)}</#if>.</p>
</#if>
<#if p.goals?has_content>
<h3>${msg("head.goals")}</h3>
<#list p.goals as goal>
<div class="item" id="${goal.id}">
<#assign head><strong>${goal.title}</strong> <span class="aside">(${goal.horizon}<#if goal.area??>${msg("comma")}${short(goal.area)}</#if>).</span></#assign>
${headed(head, goal.text, goal.sources)}
</div>
</#list>
</#if>
<#if p.areas?has_content>
<h3>${msg("head.areas")}</h3>
<#list p.areas as area><#assign head><strong>${area.title}.</strong></#assign><div class="item" id="${area.id}">${headed(head, area.text)}</div></#list>
</#if>
<#if p.constraints?has_content>
<h3>${msg("head.constraints")}</h3>
<#list p.constraints as c>
<div class="item" id="${c.id}">
<#assign head><strong>${c.title}.</strong></#assign>
${headed(head, c.text, c.sources)}
<p class="meta"><#if c.forbidsAuthority?has_content> ${msg("constraint.consent", c.forbidsAuthority?map(f -> (f.party??)?then(msg("aside", f.kind, short(f.party!"")), f.kind?string))?join(msg("comma")))}</#if><#if c.mustInclude?has_content> ${msg("constraint.include", nums(c.mustInclude))}</#if><#if c.before?has_content> ${msg("constraint.before", nums(c.before))}</#if><#if c.keepsOut?has_content> ${msg("constraint.out", nums(c.keepsOut))}</#if><#if !c.checked> <span class="aside">${msg("constraint.unchecked")}</span></#if></p>
</div>
</#list>
</#if>
<#if p.commitments?has_content>
<h3>${msg("head.commitments")}</h3>
<#list p.commitments as commitment>
<div class="item" id="${commitment.id}">
<#assign head><#assign title><strong>${commitment.title}</strong><#if commitment.date??> (${commitment.date})</#if></#assign>${msg("label", title, commitment.state)}<#if commitment.parties?has_content>${msg("comma")}${parties(commitment.parties)}</#if>.</#assign>
${headed(head, commitment.text, commitment.sources)}
<#if commitment.obligations?size == 1><#assign o = commitment.obligations[0]>
<p id="${o.id}"><strong>${msg("colon", parties(o.by))}</strong> ${o.title} (<#if o.requires?has_content>${msg("after", nums(o.requires))}${msg("semicolon")}</#if>${o.state}<#if o.due??>${msg("comma")}${msg("due", o.due)}</#if>).<#if o.text?has_content> ${inline(o.text)}</#if></p>
<#elseif commitment.obligations?has_content>
<@page.table label=msg("table.obligations", commitment.title) class="obligations">
<thead><tr><th scope="col">${msg("head.who")}</th><th scope="col">${msg("head.must")}</th><th scope="col">${msg("head.after")}</th><th scope="col">${msg("head.state")}</th></tr></thead>
<tbody>
<#list commitment.obligations as o>
<tr id="${o.id}"><td>${parties(o.by)}</td><td><strong>${o.title}<#if o.text?has_content>.</#if></strong><#if o.text?has_content> ${inline(o.text)}</#if></td><td><#if o.requires?has_content>${nums(o.requires)}<#else>–</#if></td><td>${o.state?cap_first}<#if o.due??>${msg("comma")}${msg("due", o.due)}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
</div>
</#list>
</#if>
<#if p.events?has_content>
<h3>${msg("head.timeline")}</h3>
<@page.table label=msg("head.timeline") class="timeline">
<thead><tr><th scope="col">${msg("head.when")}</th><th scope="col">${msg("head.what")}</th></tr></thead>
<tbody>
<#list content.events as e>
<tr id="${e.id}"><th scope="row"><#if e.until??>${msg("from-to", e.date, e.until)}<#else>${e.date}</#if></th><td><strong>${e.title}<#if e.text?has_content>.</#if></strong><#if e.text?has_content> ${inline(e.text)}</#if> ${cite(e.sources)}</td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.parties?has_content>
<h3>${msg("head.parties")}</h3>
<@page.table label=msg("head.parties") class="parties">
<thead><tr><th scope="col">${msg("head.party")}</th><th scope="col">${msg("head.role")}</th><th scope="col">${msg("head.to-know")}</th></tr></thead>
<tbody>
<#list p.parties as party>
<tr id="${party.id}"><th scope="row">${party.title}<#if party.abbreviation?has_content && party.abbreviation != party.title> (${party.abbreviation})</#if></th><td>${party.roles?map(r -> r?string)?join(msg("comma"))?cap_first}<#if party.partOf??>${msg("semicolon")}${msg("part-of", short(party.partOf))}</#if></td><td><#if party.text?has_content>${inline(party.text)}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.participants?has_content>
<h3>${msg("head.participants")}</h3>
<p class="participants"><#list p.participants as x><strong>${x.name}</strong><#if x.affiliations?has_content>${msg("comma")}${x.affiliations?join(msg("semicolon"))}</#if><#if x.text?has_content> (${inline(x.text)})</#if><#sep>${msg("semicolon")}</#sep></#list>.</p>
</#if>
<#if p.sources?has_content>
<h3>${msg("head.sources")}</h3>
<ol class="source-list">
<#list p.sources as s>
<li id="${s.id}"><strong>${s.title}</strong><#if s.type?has_content>${msg("comma")}${s.type}</#if><#if s.publisher?has_content>${msg("comma")}${s.publisher}</#if><#if s.date??>${msg("comma")}${s.date}</#if>.<#if s.url?has_content> <#if s.url?starts_with("http://") || s.url?starts_with("https://")><a href="${s.url}" title="${msg("label", s.title, s.url)}">${s.url}</a><#else>${s.url}</#if></#if><#if s.text?has_content> ${inline(s.text)}</#if></li>
</#list>
</ol>
</#if>
