<#--
  The page around every document: head, marking, running heads, contents, bookmarks.

  document(sections, orientation, interactive): sections is a list of {id, title}; what the document holds is nested.
  A document that is interactive has its measures marked (facets) and a place for the tools of the script (tools).
-->
<#assign pdf = medium == "pdf">

<#macro document sections=[] orientation="portrait" interactive=false>
<#assign css><#if pdf><#include "pdf.css"><#if since??><#include "changes-pdf.css"></#if><#else><#include "html.css"><#if since??><#include "changes-html.css"></#if></#if></#assign>
<#assign js><#if !pdf && interactive><#include "script.js"></#if></#assign>
<#assign heading = package.title>
<!DOCTYPE html>
<html lang="${package.language}" dir="${textDirection}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<#if !pdf>
<meta charset="UTF-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${sha256(css)}'; <#if interactive>script-src '${sha256(js)}'; </#if>img-src data:; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
</#if>
<title><#if kind == "briefing">${heading}<#else>${msg("aside", heading, nameOf(kind))}</#if></title>
<#if package.issuer??><meta name="author" content="${package.issuer.name}" /></#if>
<#if pdf><meta name="subject" content="${package.subtitle?has_content?then(package.subtitle, package.title)}" /></#if>
<meta name="description" content="${package.subtitle?has_content?then(package.subtitle, package.title)}" />
<meta name="keywords" content="${package.areas?map(a -> a.title)?join(msg("comma"))}" />
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
<body class="${kind} ${orientation}"<#if textDirection == "rtl"> dir="rtl"</#if>>
<#if pdf>
<div class="running-head"><@marking /></div>
<div class="running-foot"><table class="foot"><tr>
<td class="foot-title">${heading}</td>
<td class="foot-marking"><@marking /></td>
<#local number><span class="page-number"></span></#local><#local count><span class="page-count"></span></#local>
<td class="foot-page">${msg("page-of", number, count)}</td>
</tr></table></div>
<#nested>
<#else>
<a class="skip" href="#main">${msg("skip")}</a>
<#if package.marking?has_content><aside class="banner" aria-label="${msg("marking")}">${package.marking}</aside></#if>
<#nested>
<footer class="page-foot">
<#if package.marking?has_content><p class="banner">${package.marking}</p></#if>
<p class="colophon">${msg("colophon", heading, package.edition, asOf, version, sourceName)}</p>
</footer>
<#if interactive>
<@data />
<script>${js}</script>
</#if>
</#if>
</body>
</html>
</#macro>

<#macro marking>${package.marking?has_content?then(package.marking, "")}</#macro>

<#-- A sentence that was worked out, with its kind and the ids of the elements it rests on. -->
<#macro claim kind elements=[] tag="span"><#if pdf><#nested><#else><${tag} data-claim="${kind}" data-ids="${elements?map(e -> e.id)?join(" ")}"><#nested></${tag}></#if></#macro>

<#-- Whether an element changed since the edition before, and the word that says so beside the bar. -->
<#function isChanged id><#return since?? && since.changed[id]??></#function>

<#macro changed id><#if isChanged(id)> changed</#if></#macro>

<#-- In print everybody sees the word; on a page it is for those who don't see the bar. -->
<#macro changedWord isChanged><#if isChanged><span class="${pdf?then("changed-word", "unseen")}">${msg("changes.mark")}</span> </#if></#macro>

<#-- The heading and the text of the bottom line, with a bar if it changed. -->
<#macro bottomLine>
<section class="bottom-line" aria-labelledby="section--bottom-line">
<#local isOther = (since.summary)!false>
<h2 class="plain" id="section--bottom-line"><@changedWord isOther />${msg("bottom-line")}</h2>
<#if isOther><div class="changed"><#nested></div><#else><#nested></#if>
</section>
</#macro>

<#-- The contents as a list, of sections with numbers. -->
<#macro contents sections>
<ol class="contents">
<#list sections as section>
<li><a href="#${section.id}" title="${msg("label.section", section.title)}"><span class="contents-number">${section.number}</span><span class="contents-title">${section.title}</span></a></li>
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

<#-- What the script filters by, as attributes of a measure. -->
<#macro facets m><#if !pdf> data-party="${m.by?join(" ")}" data-part="${m.part!}" data-phase="${m.phase!}" data-status="${m.status.key}" data-direction="${direction(m.id)}"</#if></#macro>

<#-- Where the script puts its tools; empty without it. -->
<#macro tools><#if !pdf><div id="page--tools"></div></#if></#macro>

<#-- What the script says beside titles. -->
<#assign said = ["only-some", "all", "none", "reset", "taken", "given", "way-opened", "opens-way", "eased", "eases", "holds-up", "held-up", "picked", "first", "first-perhaps", "waiting", "waiting-perhaps", "clear", "to-place", "to-figure", "show-ties"]>

<#-- Numbers of each plural that any language has. -->
<#assign samples = [0, 1, 2, 3, 11, 100]>

<#-- For the script, a line each: [tie, kind, from, to, one of several], [member, of], [title, id, words], [word, key, words],
     [count, key, number, words for such numbers with # in its place]. -->
<#macro data>
<#local p = package>
<script type="application/jsonl" id="page--data">
<#list content.script.ties as t>
["tie", "${t.kind.key}", "${t.from}", "${t.to}", ${t.any?c}]
</#list>
<#list content.script.members as m>
["member", "${m.id}", "${m.group}"]
</#list>
<#list content.script.named as x>
<@titled x.id x.title />
</#list>
<#list p.measures as m>
<@titled m.id number(m.id) + " " + m.title />
</#list>
<#list p.parties as x>
<@titled x.id short(x.id) />
</#list>
<#list said as key><@word key msg("script." + key) /></#list>
<@word "comma" msg("comma") />
<@word "who-acts" msg("head.who-acts") />
<@word "part" msg("head.part") />
<@word "phase" msg("head.phase") />
<@word "status" msg("head.status") />
<@word "direction" msg("head.direction") />
<#list ["proposed", "agreed", "under-way", "in-force", "done", "suspended", "breached", "lapsed", "dropped"] as s><@word "status." + s msg("status." + s) /></#list>
<#list ["ask", "offer", "joint", "contribution"] as d><@word "direction." + d msg("direction." + d) /></#list>
<#list samples as n>
<@line "count" "shown" n msg("script.shown", n, "#", p.measures) />
<#list ["needs", "waits", "tied"] as look><@line "count" look n msg("script." + look, n, "#") /></#list>
</#list>
</script>
</#macro>

<#macro titled id words><@line "title" id "" words /></#macro>

<#macro word key words><@line "word" key "" words /></#macro>

<#macro line subject key number words>
<#outputformat "plainText">
["${subject}", "${key}",<#if number?is_number> ${number?c},</#if> "${words?json_string?replace("<", r"\u003C")}"]
</#outputformat>
</#macro>
