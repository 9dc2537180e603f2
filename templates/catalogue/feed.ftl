<#ftl output_format="XML">
<#-- The newest editions as an Atom feed. -->
<#assign newest = upTo(catalogue.packages, 100).first>
<#assign types = {"pdf": "application/pdf", "html": "text/html", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}>
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>urn:uuid:6d1c1d0e-6f3c-5b0e-9d57-2f2a5f0f7c11</id>
<title>${msg("catalogue.title")}</title>
<author><name>Demarche</name></author>
<updated><#if newest?has_content>${newest[0].edition.iso}<#else>1970-01-01</#if>T00:00:00Z</updated>
<link rel="self" type="application/atom+xml" href="feed.xml" />
<link rel="alternate" type="text/html" href="index.html" />
<#list newest as p>
<entry xml:lang="${p.language}">
<id>${p.uuid}</id>
<title>${p.title}</title>
<updated>${p.edition.iso}T00:00:00Z</updated>
<#if p.marking?has_content><category term="${p.marking}" label="${msg("marking")}" /></#if>
<#list p.documents as d><link rel="${(d?index == 0)?then("alternate", "related")}" type="${types[d.format]}" title="${nameOf(d.kind)?cap_first}" href="${d.link}" />
</#list>
<summary>${msg("catalogue.edition", p.number, p.edition, p.asOf)}<#if p.bottomLine?has_content> ${p.bottomLine}</#if></summary>
</entry>
</#list>
</feed>
