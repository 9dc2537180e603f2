<#--
  Talking points, two pages at most: what to say on each sticking point and each interest, what will be said, and what to
  answer. No floor is printed, nor anything that would tell it. With less detail reasons and background give way first, then
  readings, then the last points.
-->
<#global linkless = true>
<#global pageLimit = 2>
<#import "/common/page.ftl" as page>
<#import "/common/words.ftl" as say>
<#import "/common/analysis.ftl" as finds>
<#assign p = package>
<#assign lines = content.lines>
<#assign quoted = detail gte 9>
<#assign whole = detail gte 8>
<#assign reasons = detail gte 6>
<#assign known = [0, 0, 0, 1, 1, 2, 2, 3, 4, 100][detail]>
<#assign said = [1, 1, 1, 2, 2, 3, 4, 5, 6, 100][detail]>
<#assign most = [2, 3, 4, 6, 8, 12, 16, 20, 30, 1000][detail]>
<#assign told = upTo(lines.positions, most)>
<#assign positions = told.first>
<#assign talks = upTo(lines.parties, most).first>
<#assign sections = positions?has_content?then([{"id": "section--positions", "title": msg("section.positions")}], [])
  + talks?map(t -> {"id": "section--" + t.party.id, "title": t.party.title})>
<@page.document sections=sections>
<main id="main">
<header class="front" id="top">
<#if p.issuer??><p class="issuer">${p.issuer.name}</p></#if>
<h1>${p.title}</h1>
<p class="subtitle">${sentence("document.lines")}. ${msg("dateline.short", p.edition, asOf)}</p>
</header>
<#if lines.aims?has_content>
<section class="bottom-line" aria-labelledby="section--aims">
<h2 class="plain" id="section--aims">${msg("head.aims")}</h2>
<ul class="points">
<#list upTo(lines.aims, most).first as aim><li><strong>${aim.title}.</strong><#if reasons && aim.text?has_content> <@words aim.text /></#if></li></#list>
</ul>
</section>
</#if>
<#if positions?has_content>
<section aria-labelledby="section--positions">
<h2 class="talk" id="section--positions">${msg("section.positions")}</h2>
<#list positions as each><@onPosition each /></#list>
</section>
</#if>
<#list talks as talk>
<section aria-labelledby="section--${talk.party.id}">
<h2 class="talk" id="section--${talk.party.id}">${talk.party.title}</h2>
<#list upTo(talk.interests, most).first as each><@onInterest each /></#list>
<#assign past = upTo(talk.precedents, known).first>
<#if talk.demands?has_content || past?has_content>
<div class="item">
<h3><#if talk.demands?has_content && past?has_content>${msg("head.demands-and-precedents")}<#elseif past?has_content>${msg("head.precedents")}<#else>${msg("head.their-demands")}</#if></h3>
<@rows>
<#if talk.demands?has_content><@row msg("row.demand")><#list upTo(talk.demands, said).first as d><p><#assign title><strong>${d.title}</strong></#assign><#if d.amount??>${msg("label", title, d.amount)}<#else>${title}</#if>.<#if reasons && d.text?has_content> <@words d.text /></#if></p></#list></@row></#if>
<#if past?has_content><@row msg("head.precedents")><#list past as x><p><strong>${x.title}</strong><#if x.date??> (${x.date})</#if>. <@words x.lesson /></p></#list></@row></#if>
</@rows>
</div>
</#if>
</section>
</#list>
<#if !positions?has_content && !talks?has_content>
<p>${msg("no-points")}</p>
</#if>
<#assign left = (told.more gt 0)?then([msg("left.positions", told.more)], [])
  + (lines.leftOut gt 0)?then([msg("left.interests", lines.leftOut)], [])
  + quoted?then([], [msg("left.two-pages")])>
<#if left?has_content && (positions?has_content || talks?has_content)><p class="left-out"><strong>${msg("left.pages")}</strong> ${msg("left", list(left))}</p></#if>
</main>
</@page.document>

<#macro onPosition each>
<#local position = each.position>
<div class="item" id="${position.id}">
<h3>${position.title}</h3>
<@rows>
<@row msg("row.objective")><p><strong>${ref(position.measure)}.</strong><#if reasons && each.reason?has_content> <@words each.reason /></#if></p></@row>
<@row msg("row.say")><@own position.say /><p><#if position.say?has_content><strong>${msg("colon", msg("step.opening"))}</strong> </#if><@stance each.preferred position /><@because each.preferred.why /></p></@row>
<#if each.counterpart?? || each.statements?has_content><@row msg("row.they-say")><#if each.counterpart??><p><@stance each.counterpart position /></p></#if><@statements each.statements /></@row></#if>
<#if position.answer?has_content || each.fallbacks?has_content><@row msg("row.answer")><@own position.answer /><#list each.fallbacks as fallback><p><strong>${msg("colon", say.fallback(fallback?counter, each.fallbacks?size))}</strong> <@stance fallback.stance position /><#if fallback.stance.condition?has_content> <em>${msg("condition")}</em> ${inline(fallback.stance.condition)}</#if><#if fallback.unmet?has_content> <@page.claim kind="unmet" elements=fallback.unmet>${msg("not-before", fallback.unmet, refs(fallback.unmet))}</@page.claim></#if><@because fallback.stance.why /></p></#list></@row></#if>
<@background each.background />
</@rows>
</div>
</#macro>

<#macro onInterest each>
<#local interest = each.interest>
<div class="item" id="${interest.id}">
<h3><#if interest.rank gt 0><span class="n">${interest.rank}</span> </#if>${interest.title}</h3>
<@rows>
<#if each.background.advice?has_content><@row msg("row.objective")><@advice each.background.advice /></@row></#if>
<#if interest.text?has_content><@row msg("row.meaning")><p><@words interest.text /></p></@row></#if>
<#if interest.say?has_content><@row msg("row.say")><@own interest.say /></@row></#if>
<#if each.statements?has_content><@row msg("row.they-say")><@statements each.statements /></@row></#if>
<#if interest.answer?has_content><@row msg("row.answer")><@own interest.answer /></@row></#if>
<@background each.background false />
</@rows>
</div>
</#macro>

<#-- A table of rows, unless there are none. -->
<#macro rows><#local inner><#nested></#local><#if inner?markup_string?trim?has_content><table class="facts talk"><tbody>${inner}</tbody></table></#if></#macro>

<#macro row head><tr><th scope="row">${head}</th><td><#nested></td></tr></#macro>

<#macro words text><#if whole>${inline(text)}<#else>${firstSentence(text)}</#if></#macro>

<#macro own text><#if text?has_content><#if detail gte 2>${md(text)}<#else><p>${firstSentence(text)}</p></#if></#if></#macro>

<#macro stance s position><#if s.value??>${quantity(s.value, (position.scale.unit)!)}. </#if><#if s.text?has_content>${inline(s.text)}</#if></#macro>

<#macro because text><#if reasons && text?has_content> <span class="because"><@words text /></span></#if></#macro>

<#macro statements all><#list upTo(all, said).first as s><p><strong><#if s.date??>${msg("label", s.date, s.title)}<#else>${s.title}</#if>.</strong><#if quoted && s.text?has_content> ${inline(s.text)}</#if><#if reasons && s.reading?has_content> <em>${msg("it-reads")}</em> <@words s.reading /></#if></p></#list></#macro>

<#macro background b advised=true>
<#if known gt 0 && (b.measures?has_content || b.open?has_content || (advised && b.advice?has_content))>
<@row msg("row.facts")><#list upTo(b.measures, known).first as fact><p><@state fact /></p></#list><#if advised><@advice b.advice msg("advice") /></#if><#list upTo(b.open, known).first as q><p>${msg("open", q.title)}</p></#list></@row>
</#if>
</#macro>

<#macro advice all label=""><#list upTo(all, (known gt 0)?then(known, 1)).first as r><p><#if label?has_content>${msg("label", label, r.title)}<#else>${r.title}</#if>.</p></#list></#macro>

<#macro state fact><@page.claim kind="stands-" + fact.standing.key elements=[fact.measure]>${msg("stands." + fact.standing.key, ref(fact.measure))}</@page.claim><#if fact.overdue> <@page.claim kind="stands-overdue" elements=[fact.measure]>${msg("is-overdue")}</@page.claim></#if><#if fact.against?has_content> <@page.claim kind="set-against" elements=[fact.measure] + fact.against>${msg("against-it", fact.against, some(fact.against, 3))}</@page.claim></#if></#macro>
