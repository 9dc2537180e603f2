<#if p.parties?has_content>
<h3>Parties</h3>
<@page.table label="Parties" class="parties">
<thead><tr><th scope="col">Party</th><th scope="col">Role</th><th scope="col">To know</th></tr></thead>
<tbody>
<#list p.parties as party>
<tr id="${party.id}"><th scope="row">${party.title}<#if party.abbreviation?has_content && party.abbreviation != party.title> (${party.abbreviation})</#if></th><td>${party.roles?map(r -> r?string)?join(", ")?cap_first}<#if party.partOf??>; part of ${title(party.partOf)}</#if></td><td><#if party.text?has_content>${inline(party.text)}<#else>–</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
<#if p.participants?has_content>
<h3>Participants</h3>
<@page.table label="Participants">
<thead><tr><th scope="col">Name</th><th scope="col">Affiliation</th></tr></thead>
<tbody>
<#list p.participants as x>
<tr><th scope="row">${x.name}</th><td>${x.affiliations?join("; ")}<#if x.text?has_content><br />${inline(x.text)}</#if></td></tr>
</#list>
</tbody>
</@page.table>
</#if>
