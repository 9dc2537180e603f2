package org.demarche.render.docx;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;

/** What paragraphs and tables are added to, one below the other. */
interface WordFlow {

  CTP paragraph();

  CTTbl table();

  static WordFlow of(CTBody body) {
    return new WordFlow() {
      @Override
      public CTP paragraph() {
        return body.addNewP();
      }

      @Override
      public CTTbl table() {
        return body.addNewTbl();
      }
    };
  }

  static WordFlow of(CTTc cell) {
    return new WordFlow() {
      @Override
      public CTP paragraph() {
        return cell.addNewP();
      }

      @Override
      public CTTbl table() {
        return cell.addNewTbl();
      }
    };
  }

  /** Of a header or footer. */
  static WordFlow of(CTHdrFtr edge) {
    return new WordFlow() {
      @Override
      public CTP paragraph() {
        return edge.addNewP();
      }

      @Override
      public CTTbl table() {
        return edge.addNewTbl();
      }
    };
  }
}
