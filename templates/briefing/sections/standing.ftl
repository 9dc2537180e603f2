<p class="lead"><@finds.contents /></p>
<@draw.figure "standing" />
<p><@finds.moves most=3 /></p>
<@finds.today />
<#if content.coming?has_content>
<h3>${msg("head.coming")}</h3>
<@page.table label=msg("table.coming") class="coming">
<thead><tr><th scope="col">${msg("head.when")}</th><th scope="col">${msg("head.what")}</th></tr></thead>
<tbody>
<#list content.coming as c>
<tr><th scope="row">${c.date}</th><td><@say.coming c /></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
