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
<#assign money = a.finances.currencies?has_content || a.finances.funded?has_content || a.finances.unnamed?has_content>
<#assign sections = [
  {"id": "section--standing", "title": "Where it stands", "file": "standing", "show": p.measures?has_content},
  {"id": "section--bargain", "title": "The bargain", "file": "bargain", "show": content.bargain.phases?has_content},
  {"id": "section--hinges", "title": "What it hangs on", "file": "hinges", "show": content.keystones?has_content || a.sequence.criticalPath.acts gte 3 || p.triggers?has_content || a.keystones.heldUp?has_content},
  {"id": "section--positions", "title": "Sticking points", "file": "positions", "show": p.positions?has_content || a.readings.readings?has_content},
  {"id": "section--money", "title": money?then(a.consents.kinds?has_content?then("Money and consent", "Money"), "Consent"), "file": "money", "show": money || a.consents.kinds?has_content},
  {"id": "section--interests", "title": "The other side", "file": "interests", "show": p.interests?has_content || p.statements?has_content || p.demands?has_content || p.precedents?has_content},
  {"id": "section--advice", "title": "Advice", "file": "advice", "show": p.recommendations?has_content || p.openQuestions?has_content || p.exclusions?has_content || p.outsideTracks?has_content},
  {"id": "section--record", "title": "Record of measures", "file": "record", "show": p.measures?has_content, "annex": true,
   "under": p.parts?map(part -> {"id": part.id, "title": part.title})},
  {"id": "section--order", "title": "Order", "file": "order", "show": a.sequence.waits?has_content || p.phases?has_content, "annex": true},
  {"id": "section--frame", "title": "Frame and sources", "file": "frame", "show": true, "annex": true}
]?filter(s -> s.show)>
<#assign letters = ["A", "B", "C"]>
<#assign running = sections?filter(s -> !(s.annex!false))>
<@page.document sections=sections interactive=p.measures?has_content>
<#if pdf>
<@front />
<#list sections as section><@body section /></#list>
<#else>
<header class="front" id="top"><@masthead /></header>
<div class="page">
<main id="main" class="columns">
<@opening />
<nav class="toc" aria-label="Contents"><p class="toc-head">Contents</p><@page.contents sections numberOf /></nav>
<#list sections as section><@body section /></#list>
</main>
</div>
</#if>
</@page.document>

<#function numberOf section>
  <#if section.annex!false><#return letters[sections?filter(s -> s.annex!false)?map(s -> s.id)?seq_index_of(section.id)]></#if>
  <#return (running?map(s -> s.id)?seq_index_of(section.id) + 1)?string>
</#function>

<#macro front>
<div id="top" class="front"><@masthead /></div>
<@opening />
</#macro>

<#macro masthead>
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<#if p.subtitle?has_content><p class="subtitle">${p.subtitle}</p></#if>
<p class="dateline">Edition of ${p.edition}. As of ${asOf}.<#if p.origin??> Origin: ${p.origin.title}<#if p.origin.date??>, ${p.origin.date}</#if>.</#if></p>
</#macro>

<#macro opening>
<#if p.summary?has_content>
<section class="bottom-line" aria-labelledby="section--bottom-line">
<h2 class="plain" id="section--bottom-line">Bottom line</h2>
${md(p.summary)}
</section>
</#if>
<#if content.decisions?has_content>
<section class="decisions" aria-labelledby="section--decisions">
<h2 class="plain" id="section--decisions">To be decided</h2>
<ol class="decided">
<#list content.decisions as r><li><a href="#${r.id}" title="Recommendation: ${r.title}">${r.title}</a></li></#list>
</ol>
<#if content.moreDecisions gt 0><p class="meta">${count(content.moreDecisions, "more recommendation is", "more recommendations are")?cap_first} in section <@where "section--advice" />.</p></#if>
</section>
</#if>
<@finds.strip />
<#if pdf && content.lengthy>
<p class="run-contents"><#list sections as section><a href="#${section.id}" title="Section: ${section.title}"><span class="contents-number">${numberOf(section)}</span> ${section.title?replace(" ", "\xA0")}</a><#sep> · </#sep></#list></p>
</#if>
</#macro>

<#-- The number of a section that is there, as a link. -->
<#macro where id><#list sections?filter(s -> s.id == id) as s><a href="#${s.id}" title="Section: ${s.title}">${numberOf(s)}</a></#list></#macro>

<#macro body section>
<section class="section<#if section.annex!false> annex</#if>" aria-labelledby="${section.id}">
<h2 id="${section.id}"><span class="n">${numberOf(section)}</span> ${section.title}</h2>
<#include "sections/" + section.file + ".ftl">
</section>
</#macro>
