<#if p.origin??>
<p><strong>${p.origin.title}</strong><#if p.origin.form?has_content> (${p.origin.form})</#if><#if p.origin.host?has_content>, hosted by ${p.origin.host}</#if><#if p.origin.date??>, ${p.origin.date}</#if>.</p>
<#if p.origin.text?has_content>${md(p.origin.text)}</#if>
</#if>
<#list [["near term", "In the near term"], ["longer term", "In the longer term"]] as horizon>
<#assign goals = p.goals?filter(g -> g.horizon == horizon[0])>
<#if goals?has_content>
<h3>${horizon[1]}</h3>
<#list goals as goal>
<div class="item" id="${goal.id}">
<h4>${goal.title}<#if goal.area??> <span class="aside">${title(goal.area)}</span></#if></h4>
${md(goal.text, goal.sources)}
</div>
</#list>
</#if>
</#list>
<#if p.areas?has_content>
<h3>Issue areas</h3>
<@page.table label="Issue areas">
<thead><tr><th scope="col">Area</th><th scope="col">What belongs to it</th><th scope="col" class="num">Measures</th></tr></thead>
<tbody>
<#list p.areas as area>
<tr id="${area.id}"><th scope="row">${area.title}</th><td>${inline(area.text)}</td><td class="num">${p.measures?filter(m -> (m.area!"") == area.id)?size}</td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.commitments?has_content>
<h3>What already binds</h3>
<#list p.commitments as commitment>
<div class="item" id="${commitment.id}">
<h4>${commitment.title}<#if commitment.date??> (${commitment.date})</#if></h4>
<p class="meta"><span class="state">${commitment.state?cap_first}</span><#if commitment.parties?has_content> · ${parties(commitment.parties)}</#if> ${cite(commitment.sources)}</p>
<#if commitment.text?has_content>${md(commitment.text)}</#if>
<#if commitment.obligations?has_content>
<@page.table label="Obligations under ${commitment.title}" class="obligations">
<thead><tr><th scope="col">Who</th><th scope="col">Must</th><th scope="col">After</th><th scope="col">State</th></tr></thead>
<tbody>
<#list commitment.obligations as o>
<tr id="${o.id}"><td>${parties(o.by)}</td><td><strong>${o.title}</strong><#if o.text?has_content><br />${inline(o.text)}</#if></td><td><#if o.requires?has_content>${links(o.requires)}<#else>–</#if></td><td>${o.state?cap_first}<#if o.due??>, due ${o.due}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
</div>
</#list>
</#if>
