package io.aerosdk.async.internal.coalesce;

import com.aerospike.client.listener.DeleteListener;
import com.aerospike.client.listener.ExecuteListener;
import com.aerospike.client.listener.ExistsListener;
import com.aerospike.client.listener.RecordListener;

/** What the client may answer to any verb on one key. */
public interface VerbListener
    extends RecordListener, ExistsListener, DeleteListener, ExecuteListener {}
