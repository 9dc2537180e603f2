<#--
  The cover sheet of a packet: one package, or several as a book. It sees `cover` (templates/README.md), the function
  count(n, one, many), and nothing else. A link of an entry leads to its document once the packet is bound.
-->
<#assign c = cover>
<#assign single = c.single>
<#assign first = c.sections[0]>
<!DOCTYPE html>
<html lang="${c.language}" xmlns="http://www.w3.org/1999/xhtml">
<head>
<title>${c.title}</title>
<#if c.issuer?has_content><meta name="author" content="${c.issuer}" /></#if>
<meta name="description" content="${single?then(first.subtitle?has_content?then(first.subtitle, c.title), c.sections?map(s -> s.title)?join("; "))}" />
<meta name="keywords" content="${c.sections?map(s -> s.id)?join(", ")}" />
<style>
<#include "/common/pdf.css">
<#include "/packet/cover.css">
</style>
</head>
<body class="cover ${single?then("single", "book")}">
<div class="running-head">${c.marking}</div>
<div class="running-foot"><table class="foot"><tr>
<td class="foot-title">${c.title}</td>
<td class="foot-marking">${c.marking}</td>
<td class="foot-page">Cover, page <span class="page-number"></span> of <span class="page-count"></span></td>
</tr></table></div>
<main>
<header class="cover-head">
<p class="cover-kind">${single?then("Packet", "Briefing book")}<#if c.issuer?has_content><span class="cover-issuer"> ${c.issuer}</span></#if></p>
<h1 id="cover">${c.title}</h1>
<#if single && first.subtitle?has_content><p class="subtitle">${first.subtitle}</p></#if>
<#if !single><p class="subtitle">${count(c.sections, "package", "packages")?cap_first}, ${count(c.documents, "document", "documents")}</p></#if>
</header>
<table class="cover-facts">
<#if c.audience?has_content><tr><th scope="row">For</th><td class="cover-audience">${c.audience}</td></tr></#if>
<tr><th scope="row">Marking</th><td><#if c.marking?has_content><strong>${c.marking}</strong><#if !single> <span class="aside">the highest of what is in it</span></#if><#else>none</#if></td></tr>
<#if single><tr><th scope="row">Edition</th><td>${first.edition} <span class="aside">number ${first.number}</span></td></tr></#if>
<tr><th scope="row">As of</th><td>${c.date}</td></tr>
<tr><th scope="row">Length</th><td>${c.pages} pages <span class="aside">with this cover</span></td></tr>
</table>
<h2 class="plain cover-contents" id="contents">Contents</h2>
<table class="data cover-list">
<thead><tr><th scope="col" class="l-document">Document</th><th scope="col" class="l-length">Length</th><th scope="col" class="l-label">Page label</th><th scope="col" class="l-page">Page</th></tr></thead>
<#list c.sections as s>
<tbody>
<#if !single>
<tr class="l-package"><th scope="rowgroup" colspan="4"><#if s.letter?has_content><span class="n">${s.letter}</span> </#if>${s.title}
<span class="l-edition"><#if s.marking?has_content>${s.marking}. </#if>Edition of ${s.edition}, number ${s.number}, as of ${s.asOf}<#if s.issuer?has_content && s.issuer != c.issuer>. ${s.issuer}</#if></span></th></tr>
</#if>
<#list s.entries as e>
<tr><th scope="row" class="l-document"><a href="${e.link}" title="${e.title}<#if !single> of ${s.title}</#if>, page ${e.page} of the packet">${e.title}</a></th><td class="l-length">${e.pages} <#if e.pages == 1>page<#else>pages</#if></td><td class="l-label">${e.label}</td><td class="l-page">${e.page}</td></tr>
</#list>
</tbody>
</#list>
</table>
<p class="cover-note">Pages are counted through the packet, this cover included; each document also counts its own. The page label is what the page box of a reader shows and takes.</p>
</main>
</body>
</html>
