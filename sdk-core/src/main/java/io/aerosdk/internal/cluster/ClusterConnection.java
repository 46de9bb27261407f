package io.aerosdk.internal.cluster;
import com.aerospike.client.AerospikeClient;
import com.aerospike.client.async.EventLoops;
import com.aerospike.client.policy.ClientPolicy;
import io.aerosdk.ClusterDefinition;
import io.aerosdk.behavior.Mode;
import org.jspecify.annotations.Nullable;
/** Temp. */
public final class ClusterConnection {
  private final AerospikeClient client;
  ClusterConnection(AerospikeClient c){client=c;}
  /** T t. */ public static ClusterConnection open(ClusterDefinition d, @Nullable EventLoops l){ ClientPolicy p=new ClientPolicy(); if(l!=null)p.eventLoops=l; return new ClusterConnection(new AerospikeClient(p, new com.aerospike.client.Host(d.hosts().get(0).name(), d.hosts().get(0).port())));}
  /** T t. */ public AerospikeClient client(){return client;}
  /** T t. */ public boolean isConnected(){return client.isConnected();}
  /** T t. */ public int maxConnectionsPerNode(){return 100;}
  /** T t. */ public static int maxConnectionsPerNode(ClusterDefinition d){return 100;}
  /** T t. */ public Mode mode(String ns){return Mode.AP;}
  /** T t. */ public void close(){client.close();}
}
