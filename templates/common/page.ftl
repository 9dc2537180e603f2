<#--
  The page around every document: head, marking, running heads, contents, bookmarks.

  document(title, sections, orientation): sections is a list of {id, title, file}; what the document holds is nested.
-->
<#assign pdf = medium == "pdf">

<#macro document sections=[] orientation="portrait" intro="">
<#assign css><#if pdf><#include "pdf.css"><#else><#include "html.css"></#if></#assign>
<#assign heading = package.title>
<!DOCTYPE html>
<html lang="${package.language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<#if !pdf>
<meta charset="UTF-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${sha256(css)}'; img-src data:; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
</#if>
<title>${heading}<#if kind != "briefing"> (${kind})</#if></title>
<#if package.issuer??><meta name="author" content="${package.issuer.name}" /></#if>
<#if pdf><meta name="subject" content="${package.subtitle?has_content?then(package.subtitle, package.title)}" /></#if>
<meta name="description" content="${package.subtitle?has_content?then(package.subtitle, package.title)}" />
<meta name="keywords" content="${package.areas?map(a -> a.title)?join(', ')}" />
<meta name="generator" content="Demarche ${version}" />
<#if pdf>
<bookmarks>
<bookmark name="${heading}" href="#top">
<#list sections as section>
<bookmark name="${section.title}" href="#${section.id}"><#list section.under![] as under><bookmark name="${under.title}" href="#${under.id}" /></#list></bookmark>
</#list>
</bookmark>
</bookmarks>
</#if>
<style>${css}</style>
</head>
<body class="${kind} ${orientation}">
<#if pdf>
<div class="running-head"><@marking /></div>
<div class="running-foot"><table class="foot"><tr>
<td class="foot-title">${heading}</td>
<td class="foot-marking"><@marking /></td>
<td class="foot-page">Page <span class="page-number"></span> of <span class="page-count"></span></td>
</tr></table></div>
<#nested>
<#else>
<a class="skip" href="#main">Skip to the paper</a>
<#if package.marking?has_content><p class="banner" role="note" aria-label="Handling marking">${package.marking}</p></#if>
<#nested>
<footer class="page-foot">
<#if package.marking?has_content><p class="banner">${package.marking}</p></#if>
<p class="colophon">${heading}. Edition of ${package.edition}, as of ${asOf}. Made with Demarche ${version} from ${sourceName}.</p>
</footer>
</#if>
</body>
</html>
</#macro>

<#macro marking>${package.marking?has_content?then(package.marking, "")}</#macro>

<#-- The contents as a list with page numbers in print. -->
<#macro contents sections>
<ol class="contents">
<#list sections as section>
<li><a href="#${section.id}" title="Section: ${section.title}"><span class="contents-number">${section?counter}</span><span class="contents-title">${section.title}</span></a></li>
</#list>
</ol>
</#macro>

<#-- A table that scrolls on a narrow screen instead of widening the page. -->
<#macro table label class="">
<#if pdf>
<table class="data ${class}"><#nested></table>
<#else>
<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table class="data ${class}"><#nested></table></div>
</#if>
</#macro>
