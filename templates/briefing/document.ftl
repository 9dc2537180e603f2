<#--
  The full paper. Each section is a file of its own under sections/; a section with nothing to say is left out. What is
  shown beside the author's texts is worked out before: `content` and `analysis`.
-->
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#import "/common/diagrams.ftl" as draw>
<#import "/common/analysis.ftl" as finds>
<#assign p = package>
<#assign a = analysis>
<#assign pdf = medium == "pdf">
<#assign outline = content.outline>
<#assign sections = outline.sections?map(s -> {"id": "section--" + s.name, "title": msg("section." + s.subject), "number": s.number, "annex": s.annex, "file": s.name, "under": s.under})>
<@page.document sections=sections interactive=p.measures?has_content>
<#if pdf>
<@front />
<#list sections as section><@body section /></#list>
<#else>
<header class="front" id="top"><@masthead /></header>
<div class="page">
<main id="main" class="columns">
<@opening />
<nav class="toc" aria-label="${msg("contents")}"><p class="toc-head">${msg("contents")}</p><@page.contents sections /></nav>
<#list sections as section><@body section /></#list>
</main>
</div>
</#if>
</@page.document>

<#macro front>
<div id="top" class="front"><@masthead /></div>
<@opening />
</#macro>

<#macro masthead>
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<#if p.subtitle?has_content><p class="subtitle">${p.subtitle}</p></#if>
<p class="dateline">${msg("dateline", p.edition, asOf)}<#if p.origin??> ${msg("dateline.origin", (p.origin.date??)?then(msg("pair", p.origin.title, p.origin.date!""), p.origin.title))}</#if></p>
</#macro>

<#macro opening>
<#if p.summary?has_content>
<@page.bottomLine>${md(p.summary)}</@page.bottomLine>
</#if>
<#if content.decisions?has_content>
<section class="decisions" aria-labelledby="section--decisions">
<h2 class="plain" id="section--decisions">${msg("to-be-decided")}</h2>
<ol class="decided">
<#list content.decisions as r><li><a href="#${r.id}" title="${msg("label.recommendation", r.title)}">${r.title}</a></li></#list>
</ol>
<#if content.moreDecisions gt 0><#assign place><@where "advice" /></#assign><p class="meta">${sentence("more-recommendations", content.moreDecisions, place)}</p></#if>
</section>
</#if>
<@finds.sinceBox />
<@finds.strip />
<#if pdf && content.lengthy>
<p class="run-contents"><#list sections as section><a href="#${section.id}" title="${msg("label.section", section.title)}"><span class="contents-number">${section.number}</span> ${section.title?replace(" ", "\xA0")}</a><#sep> · </#sep></#list></p>
</#if>
</#macro>

<#-- The number of a section that is there, as a link. -->
<#macro where name><#local s = outline.byName[name]><a href="#section--${name}" title="${msg("label.section", msg("section." + s.subject))}">${s.number}</a></#macro>

<#macro body section>
<section class="section<#if section.annex> annex</#if>" aria-labelledby="${section.id}">
<h2 id="${section.id}"><span class="n">${section.number}</span> ${section.title}</h2>
<#include "sections/" + section.file + ".ftl">
</section>
</#macro>
