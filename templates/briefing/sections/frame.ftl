<#if p.origin?? && p.origin.text?has_content>
<h3>Origin</h3>
<p><strong>${p.origin.title}</strong><#if p.origin.form?has_content> (${p.origin.form})</#if><#if p.origin.host?has_content>, hosted by ${p.origin.host}</#if><#if p.origin.date??>, ${p.origin.date}</#if>.</p>
${md(p.origin.text)}
<#elseif p.origin?? && (p.origin.form?has_content || p.origin.host?has_content)>
<p><strong>${p.origin.title}</strong><#if p.origin.form?has_content> (${p.origin.form})</#if><#if p.origin.host?has_content>, hosted by ${p.origin.host}</#if>.</p>
</#if>
<#if p.goals?has_content>
<h3>Goals</h3>
<#list p.goals as goal>
<div class="item" id="${goal.id}">
<#assign head><strong>${goal.title}</strong> <span class="aside">(${goal.horizon}<#if goal.area??>, ${short(goal.area)}</#if>).</span></#assign>
${headed(head, goal.text, goal.sources)}
</div>
</#list>
</#if>
<#if p.areas?has_content>
<h3>Issue areas</h3>
<#list p.areas as area><#assign head><strong>${area.title}.</strong></#assign><div class="item" id="${area.id}">${headed(head, area.text)}</div></#list>
</#if>
<#if p.constraints?has_content>
<h3>Rules that the whole package keeps</h3>
<#list p.constraints as c>
<div class="item" id="${c.id}">
<#assign head><strong>${c.title}.</strong></#assign>
${headed(head, c.text, c.sources)}
<p class="meta"><#if c.forbidsAuthority?has_content> No measure may need this consent: ${c.forbidsAuthority?map(f -> f.kind?string + (f.party??)?then(" (" + short(f.party!"") + ")", ""))?join(", ")}.</#if><#if c.mustInclude?has_content> Must be in the package: ${nums(c.mustInclude)}.</#if><#if c.before?has_content> Must come before: ${nums(c.before)}.</#if><#if c.keepsOut?has_content> Stays out: ${nums(c.keepsOut)}.</#if><#if !c.checked> <span class="aside">Not checked: the rule is in words alone.</span></#if></p>
</div>
</#list>
</#if>
<#if p.commitments?has_content>
<h3>What already binds</h3>
<#list p.commitments as commitment>
<div class="item" id="${commitment.id}">
<#assign head><strong>${commitment.title}</strong><#if commitment.date??> (${commitment.date})</#if>: ${commitment.state}<#if commitment.parties?has_content>, ${parties(commitment.parties)}</#if>.</#assign>
${headed(head, commitment.text, commitment.sources)}
<#if commitment.obligations?size == 1><#assign o = commitment.obligations[0]>
<p id="${o.id}"><strong>${parties(o.by)}:</strong> ${o.title} (<#if o.requires?has_content>after ${nums(o.requires)}; </#if>${o.state}<#if o.due??>, due ${o.due}</#if>).<#if o.text?has_content> ${inline(o.text)}</#if></p>
<#elseif commitment.obligations?has_content>
<@page.table label="Obligations under ${commitment.title}" class="obligations">
<thead><tr><th scope="col">Who</th><th scope="col">Must</th><th scope="col">After</th><th scope="col">State</th></tr></thead>
<tbody>
<#list commitment.obligations as o>
<tr id="${o.id}"><td>${parties(o.by)}</td><td><strong>${o.title}<#if o.text?has_content>.</#if></strong><#if o.text?has_content> ${inline(o.text)}</#if></td><td><#if o.requires?has_content>${nums(o.requires)}<#else>–</#if></td><td>${o.state?cap_first}<#if o.due??>, due ${o.due}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
</div>
</#list>
</#if>
<#if p.events?has_content>
<h3>Timeline</h3>
<@page.table label="Timeline" class="timeline">
<thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead>
<tbody>
<#list content.events as e>
<tr id="${e.id}"><th scope="row">${e.date}<#if e.until??> to ${e.until}</#if></th><td><strong>${e.title}<#if e.text?has_content>.</#if></strong><#if e.text?has_content> ${inline(e.text)}</#if> ${cite(e.sources)}</td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.parties?has_content>
<h3>Parties</h3>
<@page.table label="Parties" class="parties">
<thead><tr><th scope="col">Party</th><th scope="col">Role</th><th scope="col">To know</th></tr></thead>
<tbody>
<#list p.parties as party>
<tr id="${party.id}"><th scope="row">${party.title}<#if party.abbreviation?has_content && party.abbreviation != party.title> (${party.abbreviation})</#if></th><td>${party.roles?map(r -> r?string)?join(", ")?cap_first}<#if party.partOf??>; part of ${short(party.partOf)}</#if></td><td><#if party.text?has_content>${inline(party.text)}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.participants?has_content>
<h3>Participants</h3>
<p class="participants"><#list p.participants as x><strong>${x.name}</strong><#if x.affiliations?has_content>, ${x.affiliations?join("; ")}</#if><#if x.text?has_content> (${inline(x.text)})</#if><#sep>; </#sep></#list>.</p>
</#if>
<#if p.sources?has_content>
<h3>Sources</h3>
<ol class="source-list">
<#list p.sources as s>
<li id="${s.id}"><strong>${s.title}</strong><#if s.type?has_content>, ${s.type}</#if><#if s.publisher?has_content>, ${s.publisher}</#if><#if s.date??>, ${s.date}</#if>.<#if s.url?has_content> <#if s.url?starts_with("http://") || s.url?starts_with("https://")><a href="${s.url}" title="${s.title}: ${s.url}">${s.url}</a><#else>${s.url}</#if></#if><#if s.text?has_content> ${inline(s.text)}</#if></li>
</#list>
</ol>
</#if>
