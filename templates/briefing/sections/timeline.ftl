<@draw.figure "timeline" />
<@page.table label="Timeline" class="timeline">
<thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead>
<tbody>
<#list p.events?sort_by(["date", "iso"]) as e>
<tr id="${e.id}"><th scope="row">${e.date}<#if e.until??> to ${e.until}</#if></th><td><strong>${e.title}</strong><#if e.text?has_content><br />${inline(e.text)}</#if> ${cite(e.sources)}</td></tr>
</#list>
</tbody>
</@page.table>
