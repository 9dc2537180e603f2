<#--
  The page of all packages. It sees `catalogue`, `words` (the index that its script searches by) and the functions for words
  (templates/README.md), and nothing else. The list needs no script; the tools are shown by it.
-->
<#assign css><#include "/common/html.css"><#include "catalogue.css"></#assign>
<#assign js><#include "catalogue.js"></#assign>
<#assign all = catalogue.packages>
<!DOCTYPE html>
<html lang="${language}" dir="${textDirection}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<meta charset="UTF-8" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${sha256(css)}'; script-src '${sha256(js)}'; base-uri 'none'; form-action 'none'" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<meta name="color-scheme" content="light dark" />
<title>${msg("catalogue.title")}</title>
<link rel="alternate" type="application/atom+xml" title="${msg("catalogue.feed")}" href="feed.xml" />
<style>${css}</style>
</head>
<body class="catalogue"<#if textDirection == "rtl"> dir="rtl"</#if>>
<a class="skip" href="#main">${msg("catalogue.skip")}</a>
<header class="front">
<h1>${msg("catalogue.title")}</h1>
<p class="dateline">${sentence("count.package", all)}. <a href="feed.xml">${msg("catalogue.feed")}</a></p>
</header>
<div class="page">
<main id="main">
<form id="tools" class="tools" role="search" hidden="hidden">
<label class="tools-search"><span>${msg("catalogue.search")}</span><input type="search" name="q" autocomplete="off" spellcheck="false" /></label>
<@choice "marking" msg("marking")><@markings /></@choice>
<@choice "state" msg("catalogue.state")>
<#list ["ready", "under-way", "waiting", "settled"] as state><option value="${state}">${msg("catalogue.state." + state)}</option></#list>
</@choice>
<label class="tools-check"><input type="checkbox" name="overdue" value="yes" /> <span>${msg("catalogue.only-overdue")}</span></label>
<button type="reset">${msg("script.reset")}</button>
<p class="tools-count" role="status" data-said="${msg("catalogue.shown", "#", all?size)}"></p>
</form>
<#if !all?has_content><p>${msg("catalogue.empty")}</p></#if>
<ol class="packages" role="list">
<#list all as p>
<li id="${p.packageId}" class="package" data-marking="${p.marking?lower_case}" data-state="${p.state}" data-overdue="${p.overdue?has_content?then("yes", "no")}">
<h2 lang="${p.language}" dir="auto"><a href="${p.documents[0].link}">${p.title}</a></h2>
<p class="meta"><#if p.marking?has_content><strong class="badge">${p.marking}</strong> </#if>${msg("catalogue.edition", p.number, p.edition, p.asOf)}</p>
<#if p.bottomLine?has_content><p class="bottom" lang="${p.language}" dir="auto">${p.bottomLine}</p></#if>
<#if p.measures gt 0><#assign counts = p.standings?map(s -> msg("catalogue.standing", s.measures, msg("standing." + s.standing)))>
<p class="state">${msg("catalogue.measures", p.measures, list(counts))}</p></#if>
<#if p.overdue?has_content><#assign late = upTo(p.overdue, 3)>
<p class="late"><strong>${msg("today.overdue")}</strong> <span lang="${p.language}" dir="auto"><#list late.first as o>${msg("today.overdue.item", o.title, dateOf(o.due))}<#sep>${msg("semicolon")}</#sep></#list></span><#if late.more gt 0>${msg("semicolon")}${msg("catalogue.more", late.more)}</#if></p></#if>
<ul class="links" aria-label="${msg("catalogue.documents", p.title)}">
<#list p.documents as d><li><a href="${d.link}">${nameOf(d.kind)?cap_first} <span class="aside">${d.format?upper_case}</span></a></li></#list>
</ul>
<#if p.former?has_content>
<details><summary>${msg("catalogue.former", p.former)}</summary>
<ul class="links">
<#list p.former as f><li><a href="${f.link}">${msg("catalogue.former.item", f.number, f.edition)}</a><#if f.marking != p.marking && f.marking?has_content> <span class="aside">${f.marking}</span></#if></li></#list>
</ul>
</details>
</#if>
</li>
</#list>
</ol>
</main>
</div>
<script type="text/plain" id="words">
<#outputformat "plainText">${words}</#outputformat></script>
<script>${js}</script>
</body>
</html>

<#macro choice name label>
<label><span>${label}</span><select name="${name}"><option value="">${msg("script.all")}</option><#nested></select></label>
</#macro>

<#-- Each marking that a package has, once. -->
<#macro markings>
<#local seen = {}>
<#list all as p><#local key = "m" + p.marking?lower_case><#if !(seen[key]??)><#local seen = seen + {key: true}>
<option value="${p.marking?has_content?then(p.marking?lower_case, "-")}">${p.marking?has_content?then(p.marking, msg("catalogue.unmarked"))}</option></#if></#list>
</#macro>
