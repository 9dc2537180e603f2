<p class="lead"><@finds.contents /></p>
<@draw.figure "standing" />
<p><@finds.moves most=3 /></p>
<@finds.today />
<#if content.coming?has_content>
<h3>The next 90 days</h3>
<@page.table label="What comes in the next 90 days" class="coming">
<thead><tr><th scope="col">When</th><th scope="col">What</th></tr></thead>
<tbody>
<#list content.coming as c>
<tr><th scope="row">${c.date}</th><td><#if c.what == "event">${c.element.title}<#else>${ref(c.element)} <#if c.what == "due">is due<#elseif c.what == "ends">ends<#elseif c.what == "opens">opens, as planned<#else>closes, as planned</#if></#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
