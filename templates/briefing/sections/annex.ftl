<p>The checks found no error in the definition, but what follows deserves a look. <code>demarche explain</code> tells more of each code.</p>
<@page.table label="Warnings" class="warnings">
<thead><tr><th scope="col">Code</th><th scope="col">Place</th><th scope="col">Warning</th></tr></thead>
<tbody>
<#list warnings as w>
<tr><th scope="row">${w.code}</th><td>line ${w.at.line}</td><td>${w.message?cap_first}. <span class="because">${w.remedy}</span></td></tr>
</#list>
</tbody>
</@page.table>
