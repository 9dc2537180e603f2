<#--
  The cover sheet of a packet: one package, or several as a book. It sees `cover` and the
  functions for words (templates/README.md), and nothing else. A link of an entry leads to its document once the packet is bound.
-->
<#assign c = cover>
<#assign single = c.single>
<#assign first = c.sections[0]>
<!DOCTYPE html>
<html lang="${c.language}" dir="${textDirection}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<title>${c.title}</title>
<#if c.issuer?has_content><meta name="author" content="${c.issuer}" /></#if>
<meta name="description" content="${single?then(first.subtitle?has_content?then(first.subtitle, c.title), c.sections?map(s -> s.title)?join(msg("semicolon")))}" />
<meta name="keywords" content="${c.sections?map(s -> s.id)?join(msg("comma"))}" />
<style>
<#include "/common/pdf.css">
<#include "/packet/cover.css">
</style>
</head>
<body class="cover ${single?then("single", "book")}"<#if textDirection == "rtl"> dir="rtl"</#if>>
<div class="running-head">${c.marking}</div>
<div class="running-foot"><table class="foot"><tr>
<td class="foot-title">${c.title}</td>
<td class="foot-marking">${c.marking}</td>
<#assign number><span class="page-number"></span></#assign><#assign count><span class="page-count"></span></#assign>
<td class="foot-page">${msg("cover.page-of", number, count)}</td>
</tr></table></div>
<main>
<header class="cover-head">
<p class="cover-kind">${msg(single?then("cover.packet", "cover.book"))}<#if c.issuer?has_content><span class="cover-issuer"> ${c.issuer}</span></#if></p>
<h1 id="cover">${c.title}</h1>
<#if single && first.subtitle?has_content><p class="subtitle">${first.subtitle}</p></#if>
<#if !single><p class="subtitle">${sentence("pair", msg("count.package", c.sections), msg("count.document", c.documents))}</p></#if>
</header>
<table class="cover-facts">
<#if c.audience?has_content><tr><th scope="row">${msg("cover.for")}</th><td class="cover-audience">${c.audience}</td></tr></#if>
<tr><th scope="row">${msg("head.marking")}</th><td><#if c.marking?has_content><strong>${c.marking}</strong><#if !single> <span class="aside">${msg("cover.highest")}</span></#if><#else>${msg("none")}</#if></td></tr>
<#if single><tr><th scope="row">${msg("head.edition")}</th><td>${first.edition} <span class="aside">${msg("cover.number", first.number)}</span></td></tr></#if>
<tr><th scope="row">${msg("head.as-of")}</th><td>${c.date}</td></tr>
<tr><th scope="row">${msg("head.length")}</th><td>${msg("count.page", c.pages)} <span class="aside">${msg("cover.with-cover")}</span></td></tr>
</table>
<h2 class="plain cover-contents" id="contents">${msg("contents")}</h2>
<table class="data cover-list">
<thead><tr><th scope="col" class="l-document">${msg("head.document")}</th><th scope="col" class="l-length">${msg("head.length")}</th><th scope="col" class="l-label">${msg("head.page-label")}</th><th scope="col" class="l-page">${msg("head.page")}</th></tr></thead>
<#list c.sections as s>
<tbody>
<#if !single>
<tr class="l-package"><th scope="rowgroup" colspan="4"><#if s.letter?has_content><span class="n">${s.letter}</span> </#if>${s.title}
<span class="l-edition"><#if s.marking?has_content>${s.marking}. </#if>${msg("cover.edition", s.edition, s.number, s.asOf)}<#if s.issuer?has_content && s.issuer != c.issuer>. ${s.issuer}</#if></span></th></tr>
</#if>
<#list s.entries as e>
<tr><th scope="row" class="l-document"><a href="${e.link}" title="${single?then(msg("cover.link", e.title, e.page), msg("cover.link.of", e.title, e.page, s.title))}">${e.title}</a></th><td class="l-length">${msg("count.page", e.pages)}</td><td class="l-label">${e.label}</td><td class="l-page">${e.page}</td></tr>
</#list>
</tbody>
</#list>
</table>
<p class="cover-note">${msg("cover.note")}</p>
</main>
</body>
</html>
