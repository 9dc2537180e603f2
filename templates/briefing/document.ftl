<#--
  The full paper. Each section is a file of its own under sections/; a section with nothing to say is left out.
-->
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#import "/common/diagrams.ftl" as draw>
<#assign p = package>
<#assign pdf = medium == "pdf">
<#assign tied = p.linkages>
<#assign costed = ([p] + p.parts + p.phases + p.measures)?filter(m -> m.cost?? || m.contributions?has_content)>
<#assign sections = [
  {"id": "section--glance", "title": "The package at a glance", "file": "glance", "show": p.measures?has_content},
  {"id": "section--scope", "title": "Goals and scope", "file": "scope", "show": p.goals?has_content || p.commitments?has_content || p.origin??},
  {"id": "section--measures", "title": "Parts and measures", "file": "measures", "show": p.measures?has_content,
   "under": p.parts?map(part -> {"id": part.id, "title": part.title})},
  {"id": "section--linkages", "title": "What hangs on what", "file": "linkages", "show": tied?has_content},
  {"id": "section--sequence", "title": "Order and consent", "file": "sequence", "show": p.measures?has_content},
  {"id": "section--positions", "title": "Positions and fallbacks", "file": "positions", "show": p.positions?has_content},
  {"id": "section--limits", "title": "Constraints and triggers", "file": "limits", "show": p.constraints?has_content || p.triggers?has_content},
  {"id": "section--money", "title": "Money", "file": "money", "show": costed?has_content || p.demands?has_content},
  {"id": "section--interests", "title": "Interests and evidence", "file": "interests", "show": p.interests?has_content || p.statements?has_content},
  {"id": "section--precedents", "title": "Precedents", "file": "precedents", "show": p.precedents?has_content},
  {"id": "section--timeline", "title": "Timeline", "file": "timeline", "show": p.events?has_content},
  {"id": "section--apart", "title": "Left out and kept apart", "file": "apart", "show": p.exclusions?has_content || p.outsideTracks?has_content},
  {"id": "section--advice", "title": "Recommendations and open questions", "file": "advice", "show": p.recommendations?has_content || p.openQuestions?has_content},
  {"id": "section--people", "title": "Parties and participants", "file": "people", "show": p.parties?has_content || p.participants?has_content},
  {"id": "section--sources", "title": "Sources", "file": "sources", "show": p.sources?has_content},
  {"id": "section--annex", "title": "Annex: warnings of the checks", "file": "annex", "show": warnings?has_content}
]?filter(s -> s.show)>
<@page.document sections=sections interactive=p.measures?has_content>
<#if pdf>
<@front />
<#list sections as section><@body section section?counter /></#list>
<#else>
<header class="front" id="top"><@front /></header>
<div class="page">
<main id="main" class="columns">
<@bottomLine />
<nav class="toc" aria-label="Contents"><p class="toc-head">Contents</p><@page.contents sections /></nav>
<#list sections as section><@body section section?counter /></#list>
</main>
</div>
</#if>
</@page.document>

<#macro front>
<#if pdf><div id="top" class="front"></#if>
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<#if p.subtitle?has_content><p class="subtitle">${p.subtitle}</p></#if>
<table class="front-facts"><tbody>
<tr><th scope="row">Edition</th><td>${p.edition}</td></tr>
<tr><th scope="row">As of</th><td>${asOf}</td></tr>
<#if p.origin??><tr><th scope="row">Origin</th><td>${p.origin.title}<#if p.origin.date??>, ${p.origin.date}</#if><#if p.origin.host?has_content>, hosted by ${p.origin.host}</#if></td></tr></#if>
<#if p.marking?has_content><tr><th scope="row">Marking</th><td class="marking">${p.marking}</td></tr></#if>
</tbody></table>
<#if pdf>
</div>
<@bottomLine />
<div class="contents-page"><h2 class="plain">Contents</h2><@page.contents sections /></div>
</#if>
</#macro>

<#macro bottomLine>
<#if p.summary?has_content>
<section class="bottom-line" aria-labelledby="section--bottom-line">
<h2 class="plain" id="section--bottom-line">Bottom line</h2>
${md(p.summary)}
</section>
</#if>
</#macro>

<#macro body section number>
<section class="section" aria-labelledby="${section.id}">
<h2 id="${section.id}"><span class="n">${number}</span> ${section.title}</h2>
<#include "sections/" + section.file + ".ftl">
</section>
</#macro>
