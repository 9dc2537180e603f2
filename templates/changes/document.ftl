<#--
  What changed since a former state, and first what follows from it. The lines of `since` are markup in the words of the
  package's language.
-->
<#global linkless = true>
<#import "/common/page.ftl" as page>
<#assign p = package>
<@page.document>
<main id="main">
<header class="front" id="top">
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<p class="subtitle">${msg("changes.head.changed")}. <#if since.number gt 0>${msg("changes.before.edition", since.edition, since.asOf, p.edition, asOf, since.number)}<#else>${msg("changes.before", since.edition, since.asOf, p.edition, asOf)}</#if></p>
</header>
<section class="section" aria-labelledby="section--follows">
<h2 id="section--follows">${msg("changes.head.follows")}</h2>
<#if since.effects?has_content><@sections since.effects "then-" /><#else><p>${msg("changes.nothing-follows")}</p></#if>
</section>
<#if since.changes?has_content>
<section class="section" aria-labelledby="section--changed">
<h2 id="section--changed">${msg("changes.head.changed")}</h2>
<p class="meta">${msg("changes.legend")}</p>
<@sections since.changes "changes-" />
</section>
</#if>
</main>
</@page.document>

<#macro sections all prefix>
<#list all as section>
<h3>${section.heading}</h3>
<ul class="points">
<#list section.lines as line><li><@page.claim kind=prefix + section.name elements=line.ids?map(id -> {"id": id})>${line.text}</@page.claim></li></#list>
</ul>
</#list>
</#macro>
